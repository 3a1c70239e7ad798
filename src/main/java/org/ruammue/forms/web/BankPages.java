package org.ruammue.forms.web;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.QuestionBank;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Choosing questions that other forms ask already. */
@Controller
@RequestMapping("/forms/{id}/bank")
class BankPages {
    private static final int MOST = 100;

    private final FormDrafts drafts;
    private final QuestionBank bank;

    BankPages(FormDrafts drafts, QuestionBank bank) {
        this.drafts = drafts;
        this.bank = bank;
    }

    /** @param inside section that the questions go to */
    @GetMapping
    String search(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String inside,
            Model model) {
        FormDraft draft = drafts.open(actor, id);
        model.addAttribute("view", BuilderView.of(draft));
        model.addAttribute("words", q);
        model.addAttribute("inside", inside);
        model.addAttribute("found", bank.find(actor, q, id, MOST));
        return "forms/bank";
    }

    /** @param from the chosen questions, each as {@code form/question} */
    @PostMapping
    String take(
            Actor actor,
            @PathVariable long id,
            @RequestParam String inside,
            @RequestParam(defaultValue = "") List<String> from) {
        String last = inside;
        for (String one : from.stream().limit(MOST).toList()) {
            String[] parts = one.split("/", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
                throw new NotFound();
            }
            for (ObjectNode question : bank.take(actor, Long.parseLong(parts[0]), List.of(parts[1]))) {
                last = drafts.edit(actor, id, new FormEdit.Reuse(question, inside), null);
            }
        }
        return "redirect:/forms/" + id + "/edit?at=" + last;
    }
}
