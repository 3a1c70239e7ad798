package org.ruammue.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.Seen;
import org.ruammue.web.Conflict;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a form is made: each edit is posted, kept, and can be undone. */
@Controller
@RequestMapping("/forms/{id}/edit")
class BuilderPages {
    private final FormDrafts drafts;
    private final Messages messages;

    BuilderPages(FormDrafts drafts, Messages messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    /**
     * @param open id of the section or question whose fields are open; {@code form} for the form itself
     * @param at id of the one to bring into view
     * @param focus id of the field to stand in
     */
    @GetMapping
    ModelAndView edit(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String focus) {
        return page(BuilderView.of(drafts.open(actor, id), open, at, focus), null);
    }

    @PostMapping
    Object post(Actor actor, @PathVariable long id, HttpServletRequest request, Locale locale) {
        var posted = new PostedFields(request.getParameterMap());
        String what = posted.text("do");
        if (what.equals("undo") || what.equals("redo")) {
            if (what.equals("undo")) {
                drafts.undo(actor, id);
            } else {
                drafts.redo(actor, id);
            }
            return "redirect:/forms/" + id + "/edit?at=" + posted.text("at");
        }
        FormDraft before = drafts.open(actor, id);
        FormEdit edit = null;
        try {
            edit = PostedEdit.of(posted, before);
            String focus = drafts.edit(actor, id, edit, posted.has("seen") ? posted.text("seen") : null);
            boolean opens = what.startsWith("add-")
                    || what.equals("duplicate")
                    || (posted.has("then") && !posted.text("then").equals("done"));
            return "redirect:/forms/" + id + "/edit?" + (opens ? "open=" : "at=") + focus
                    + PostedOptions.focus(posted.text("then"));
        } catch (Refused refused) {
            String reason = messages.get(locale, refused.key(), refused.args());
            FormDraft shown = edit == null ? before : drafts.tried(drafts.open(actor, id), edit);
            String open = what.equals("form") ? "form" : posted.text("id");
            ModelAndView page = page(BuilderView.of(shown, open, "", ""), reason);
            page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** What an open editor is told after it saved by itself. */
    record Saved(String id, String seen) {}

    /** The same edit of one section or question, while its editor stays open. A refusal comes as problem details. */
    @PostMapping(headers = "X-Autosave")
    @ResponseBody
    Saved save(Actor actor, @PathVariable long id, HttpServletRequest request) {
        var posted = new PostedFields(request.getParameterMap());
        FormEdit edit = PostedEdit.of(posted, drafts.open(actor, id));
        String focus = drafts.edit(actor, id, edit, posted.has("seen") ? posted.text("seen") : null);
        return new Saved(focus, Seen.of(drafts.open(actor, id).definition(), focus));
    }

    private static ModelAndView page(BuilderView view, @Nullable String problem) {
        return new ModelAndView("forms/build").addObject("view", view).addObject("problem", problem);
    }
}
