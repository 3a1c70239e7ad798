package org.ruammue.submissions.web;

import java.util.Locale;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.Rounds;
import org.ruammue.submissions.ChangeForm;
import org.ruammue.submissions.FormSetting;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking another version of the form into a round, and what becomes of answers that were begun with the one before. */
@Controller
@RequestMapping("/rounds/{slug}/form/version")
class FormChangePages {
    private final ChangeForm change;
    private final Rounds rounds;
    private final Messages messages;

    FormChangePages(ChangeForm change, Rounds rounds, Messages messages) {
        this.change = change;
        this.rounds = rounds;
        this.messages = messages;
    }

    @GetMapping
    String ask(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam int to,
            Model model) {
        model.addAttribute("outlook", change.outlook(actor, slug, key(actor, slug, step), to));
        return "submissions/form-version";
    }

    @PostMapping
    String take(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam int to,
            @RequestParam(defaultValue = "KEEP") ChangeForm.Carry carry,
            Locale locale,
            RedirectAttributes redirect) {
        String key = key(actor, slug, step);
        change.handle(actor, new ChangeForm.Command(slug, key, to, carry));
        Flash.say(redirect, messages.get(locale, "submissions.form-change.done", to));
        return "redirect:/rounds/" + slug + "/form?step=" + key;
    }

    private String key(Actor actor, String slug, String step) {
        return FormSetting.step(rounds.steps(rounds.forCoordinator(actor, slug)), step)
                .key();
    }
}
