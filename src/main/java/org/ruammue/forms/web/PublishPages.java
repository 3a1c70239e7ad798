package org.ruammue.forms.web;

import java.util.Locale;
import org.ruammue.audit.Actor;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.PublishForm;
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

/** Publishing a draft: what is in the way, what it changes, and the question whether to. */
@Controller
@RequestMapping("/forms/{id}/publish")
class PublishPages {
    private final FormDrafts drafts;
    private final PublishForm publish;
    private final Messages messages;

    PublishPages(FormDrafts drafts, PublishForm publish, Messages messages) {
        this.drafts = drafts;
        this.publish = publish;
        this.messages = messages;
    }

    /** What stands in the way of publishing, and the question whether to. */
    @GetMapping
    String ask(Actor actor, @PathVariable long id, Model model) {
        FormDraft draft = drafts.open(actor, id);
        model.addAttribute("view", BuilderView.of(draft));
        model.addAttribute("obstacles", publish.obstacles(draft));
        model.addAttribute("changes", publish.changes(draft));
        return "forms/publish";
    }

    @PostMapping
    String publish(
            Actor actor, @PathVariable long id, @RequestParam int number, Locale locale, RedirectAttributes redirect) {
        int version = publish.publish(actor, id, number);
        Flash.say(redirect, messages.get(locale, "forms.flash.published", version));
        return "redirect:/forms/" + id;
    }
}
