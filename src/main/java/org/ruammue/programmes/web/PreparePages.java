package org.ruammue.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.IssueRound;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.web.Flash;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Preparing a round, page by page: overview, name, calendar; then issuing it. */
@Controller
@RequestMapping("/rounds/{slug}")
class PreparePages {
    private final Rounds rounds;
    private final PrepareRound prepare;
    private final IssueRound issue;
    private final Addressees addressees;
    private final StepCalendar calendar;
    private final BusinessTime time;
    private final Messages messages;

    PreparePages(
            Rounds rounds,
            PrepareRound prepare,
            IssueRound issue,
            Addressees addressees,
            StepCalendar calendar,
            BusinessTime time,
            Messages messages) {
        this.rounds = rounds;
        this.prepare = prepare;
        this.issue = issue;
        this.addressees = addressees;
        this.calendar = calendar;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/prepare")
    String prepare(Actor actor, @PathVariable String slug, Model model) {
        Round round = round(actor, slug, model);
        List<Addressees.Addressee> expanded = addressees.expand(round);
        model.addAttribute("addressees", expanded);
        model.addAttribute("warnings", round.issued() ? List.of() : issue.check(round, expanded));
        return "programmes/prepare";
    }

    @GetMapping("/name")
    String name(Actor actor, @PathVariable String slug, Model model) {
        round(actor, slug, model);
        return "programmes/name-round";
    }

    @PostMapping("/name")
    String name(
            Actor actor,
            @PathVariable String slug,
            @RequestParam("name-th") String nameTh,
            @RequestParam("name-en") String nameEn,
            @RequestParam("about-th") String aboutTh,
            @RequestParam("about-en") String aboutEn) {
        prepare.handle(
                actor,
                new PrepareRound.NameRound(
                        slug, new LocalizedText(nameTh, nameEn), new LocalizedText(aboutTh, aboutEn)));
        return "redirect:/rounds/" + slug + "/prepare";
    }

    @GetMapping("/calendar")
    String calendar(Actor actor, @PathVariable String slug, Model model) {
        round(actor, slug, model);
        return "programmes/calendar";
    }

    @PostMapping("/calendar/{step}")
    String calendar(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String step,
            @RequestParam Map<String, String> form,
            Locale locale,
            RedirectAttributes redirect) {
        prepare.handle(
                actor,
                new PrepareRound.SetDates(
                        slug,
                        step,
                        DateInput.read(form, "opens"),
                        DateInput.read(form, "due"),
                        DateInput.read(form, "locks")));
        Flash.say(redirect, messages.get(locale, "programmes.flash.dates"));
        return "redirect:/rounds/" + slug + "/calendar";
    }

    @PostMapping("/issue")
    String issue(Actor actor, @PathVariable String slug, Locale locale, RedirectAttributes redirect) {
        int count = issue.handle(actor, slug);
        Flash.say(redirect, messages.get(locale, "programmes.flash.issued", count));
        return "redirect:/rounds/" + slug + "/board";
    }

    private Round round(Actor actor, String slug, Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        model.addAttribute("round", round);
        model.addAttribute("steps", rounds.steps(round));
        model.addAttribute("calendar", calendar);
        model.addAttribute("today", time.today());
        return round;
    }
}
