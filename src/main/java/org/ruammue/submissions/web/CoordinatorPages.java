package org.ruammue.submissions.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswersView;
import org.ruammue.forms.Section;
import org.ruammue.submissions.Decide;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Revision;
import org.ruammue.submissions.Revisions;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator opens any agency's answer, returns it with marked fields, or accepts it. */
@Controller
@RequestMapping("/rounds/{round}/answers/{step}/{organisation}")
class CoordinatorPages {
    private final Desks desks;
    private final Revisions revisions;
    private final Reopened reopened;
    private final Decide decide;
    private final Messages messages;

    CoordinatorPages(Desks desks, Revisions revisions, Reopened reopened, Decide decide, Messages messages) {
        this.desks = desks;
        this.revisions = revisions;
        this.reopened = reopened;
        this.decide = decide;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forCoordinator(actor, round, step, organisation);
    }

    @GetMapping
    String answer(@ModelAttribute("desk") Desk desk, Model model) {
        List<Revision> all = revisions.of(desk);
        model.addAttribute("revisions", all);
        model.addAttribute(
                "answers", all.isEmpty() ? null : AnswersView.of(desk.form(), revisions.sheet(all.getFirst())));
        model.addAttribute("marks", reopened.marks(desk));
        return "submissions/answer";
    }

    @GetMapping("/return")
    String marking(@ModelAttribute("desk") Desk desk, Model model) {
        answer(desk, model);
        model.addAttribute(
                "lists",
                desk.form().sections().stream().filter(Section::repeats).toList());
        return "submissions/return";
    }

    @PostMapping("/return")
    String giveBack(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam(name = "mark", defaultValue = "") List<String> paths,
            @RequestParam String note,
            @RequestParam Map<String, String> form,
            Locale locale,
            RedirectAttributes redirect) {
        List<Reopened.Mark> marks = paths.stream()
                .filter(path -> !path.isBlank())
                .map(path -> new Reopened.Mark(path, form.getOrDefault("remark:" + path, "")))
                .toList();
        decide.giveBack(actor, desk, new Decide.Return(marks, note));
        Flash.say(redirect, messages.get(locale, "submissions.flash.returned"));
        return back(desk);
    }

    @PostMapping("/accept")
    String accept(Actor actor, @ModelAttribute("desk") Desk desk, Locale locale, RedirectAttributes redirect) {
        decide.accept(actor, desk);
        Flash.say(redirect, messages.get(locale, "submissions.flash.accepted"));
        return back(desk);
    }

    private static String back(Desk desk) {
        return "redirect:/rounds/" + desk.round().slug() + "/answers/"
                + desk.step().key() + "/" + desk.organisation().code();
    }
}
