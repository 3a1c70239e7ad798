package org.ruammue.forms.web;

import java.util.Locale;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormPreview;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.LiveOptions;
import org.ruammue.forms.PageState;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeptForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The draft of a form, or one of its versions, as those who answer will see it, wide or on a phone. */
@Controller
@RequestMapping("/forms/{id}/preview")
class FormPreviewPages {
    private final FormLibrary library;
    private final FormDrafts drafts;
    private final FormVersions versions;
    private final LiveOptions options;
    private final BusinessTime time;

    FormPreviewPages(
            FormLibrary library, FormDrafts drafts, FormVersions versions, LiveOptions options, BusinessTime time) {
        this.library = library;
        this.drafts = drafts;
        this.versions = versions;
        this.options = options;
        this.time = time;
    }

    /**
     * @param version 0 for the draft
     * @param phone shows the page in a frame as wide as a phone
     * @param bare the page in the frame, without what stands around it
     */
    @GetMapping
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "false") boolean phone,
            @RequestParam(defaultValue = "false") boolean bare,
            Model model) {
        KeptForm kept = library.get(actor, id);
        Form form = form(actor, kept, version);
        model.addAttribute("kept", kept);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("phone", phone);
        model.addAttribute("bare", bare);
        model.addAttribute("view", form.sections().isEmpty() ? null : FormPreview.view(form, section, time.today()));
        return "forms/preview";
    }

    @PostMapping("/state")
    @ResponseBody
    PageState state(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestBody FormPreview.Tried tried,
            Locale locale) {
        return FormPreview.state(form(actor, library.get(actor, id), version), tried, time.today(), locale);
    }

    private Form form(Actor actor, KeptForm kept, int version) {
        return options.into(version == 0 ? drafts.open(actor, kept.id()).form() : versions.find(kept.key(), version));
    }
}
