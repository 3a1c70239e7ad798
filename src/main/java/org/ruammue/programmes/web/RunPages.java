package org.ruammue.programmes.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.CloseRound;
import org.ruammue.programmes.GrantExtension;
import org.ruammue.programmes.Participant;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.RemindParticipants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.RunAgain;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Running an issued round: reminders, extensions and waivers, closing, and running it again next year. */
@Controller
@RequestMapping("/rounds/{slug}")
class RunPages {
    private final Rounds rounds;
    private final RemindParticipants remind;
    private final GrantExtension extension;
    private final Participants participants;
    private final Organisations organisations;
    private final StepCalendar calendar;
    private final CloseRound close;
    private final RunAgain runAgain;
    private final Messages messages;

    RunPages(
            Rounds rounds,
            RemindParticipants remind,
            GrantExtension extension,
            Participants participants,
            Organisations organisations,
            StepCalendar calendar,
            CloseRound close,
            RunAgain runAgain,
            Messages messages) {
        this.rounds = rounds;
        this.remind = remind;
        this.extension = extension;
        this.participants = participants;
        this.organisations = organisations;
        this.calendar = calendar;
        this.close = close;
        this.runAgain = runAgain;
        this.messages = messages;
    }

    @GetMapping("/remind/{step}")
    String remind(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String only,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        model.addAttribute("round", round);
        model.addAttribute("step", rounds.step(round, step));
        model.addAttribute("plan", remind.plan(actor, round, rounds.step(round, step), only));
        model.addAttribute("only", only);
        return "programmes/remind";
    }

    @PostMapping("/remind/{step}")
    String send(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String only,
            Locale locale,
            RedirectAttributes redirect) {
        int count = remind.handle(actor, slug, step, only);
        Flash.say(redirect, messages.get(locale, "programmes.flash.reminded", count));
        return board(slug, step);
    }

    @GetMapping("/participants/{step}/{participant}")
    String participant(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @PathVariable long participant,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        Step found = rounds.step(round, step);
        Participant who = participants.byId(found, participant).orElseThrow(NotFound::new);
        model.addAttribute("round", round);
        model.addAttribute("step", found);
        model.addAttribute("participant", who);
        model.addAttribute(
                "organisation", organisations.byId(who.organisationId()).orElseThrow(NotFound::new));
        model.addAttribute("dates", calendar.dates(found, who.extendedTo()));
        return "programmes/participant";
    }

    @PostMapping("/participants/{step}/{participant}/extend")
    String extend(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @PathVariable long participant,
            @RequestParam Map<String, String> form,
            Locale locale,
            RedirectAttributes redirect) {
        extension.handle(
                actor,
                new GrantExtension.Extend(
                        slug, step, participant, DateInput.read(form, "due"), form.getOrDefault("reason", "")));
        Flash.say(redirect, messages.get(locale, "programmes.flash.extended"));
        return board(slug, step);
    }

    @PostMapping("/participants/{step}/{participant}/waive")
    String waive(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @PathVariable long participant,
            @RequestParam boolean waived,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes redirect) {
        extension.handle(actor, new GrantExtension.Waive(slug, step, participant, waived, reason));
        Flash.say(redirect, messages.get(locale, waived ? "programmes.flash.waived" : "programmes.flash.unwaived"));
        return board(slug, step);
    }

    @GetMapping("/again")
    String again(Actor actor, @PathVariable String slug, Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        model.addAttribute("round", round);
        model.addAttribute("steps", rounds.steps(round));
        model.addAttribute("year", runAgain.nextYear(round));
        model.addAttribute("calendar", calendar);
        return "programmes/again";
    }

    @PostMapping("/again")
    String again(Actor actor, @PathVariable String slug, Locale locale, RedirectAttributes redirect) {
        Round round = rounds.forCoordinator(actor, slug);
        String copy = runAgain.handle(actor, slug, runAgain.nextYear(round));
        Flash.say(redirect, messages.get(locale, "programmes.flash.copied"));
        return "redirect:/rounds/" + copy + "/prepare";
    }

    @PostMapping("/close")
    String close(
            Actor actor,
            @PathVariable String slug,
            @RequestParam boolean closed,
            Locale locale,
            RedirectAttributes redirect) {
        close.handle(actor, slug, closed);
        Flash.say(redirect, messages.get(locale, closed ? "programmes.flash.closed" : "programmes.flash.reopened"));
        return "redirect:/rounds/" + slug + "/board";
    }

    private static String board(String slug, String step) {
        return "redirect:/rounds/" + slug + "/board?step=" + step;
    }
}
