package org.ruammue.forms.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormUses;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeepForms;
import org.ruammue.forms.builder.KeptForm;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Flash;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The forms there are, a new one, and one with its versions. */
@Controller
@RequestMapping("/forms")
class FormPages {
    private static final int SIZE = 50;

    private final FormLibrary library;
    private final KeepForms keep;
    private final FormVersions versions;
    private final Organisations organisations;
    private final ObjectProvider<FormUses> uses;
    private final Messages messages;

    FormPages(
            FormLibrary library,
            KeepForms keep,
            FormVersions versions,
            Organisations organisations,
            ObjectProvider<FormUses> uses,
            Messages messages) {
        this.library = library;
        this.keep = keep;
        this.versions = versions;
        this.organisations = organisations;
        this.uses = uses;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int at = Math.clamp(page, 1, 1_000_000);
        model.addAttribute("words", q);
        model.addAttribute("forms", library.find(actor, q, at - 1, SIZE));
        model.addAttribute(
                "paging",
                new Paging(
                        at,
                        SIZE,
                        library.count(actor, q),
                        "/forms?q=" + UriUtils.encode(q, StandardCharsets.UTF_8) + "&page="));
        return "forms/library";
    }

    @GetMapping("/new")
    ModelAndView begin(Actor actor, @RequestParam(required = false) @Nullable Long copy) {
        return begin(actor, copy, new LocalizedText("", ""), null);
    }

    private ModelAndView begin(Actor actor, @Nullable Long copy, LocalizedText name, @Nullable String problem) {
        FormLibrary.requireReader(actor);
        KeptForm from = copy == null ? null : library.get(actor, copy);
        var page = new ModelAndView("forms/new")
                .addObject("owners", owners(actor))
                .addObject("copy", from)
                .addObject("name", name)
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Organisations that the actor may keep forms for, the one highest up first. */
    private List<Organisation> owners(Actor actor) {
        return organisations.byIds(actor.organisations(Role.COORDINATOR)).values().stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
    }

    @PostMapping("/new")
    Object create(
            Actor actor,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam("name:th") String th,
            @RequestParam("name:en") String en,
            @RequestParam(required = false) @Nullable Long copy,
            Locale locale) {
        LocalizedText name = new LocalizedText(th, en);
        try {
            KeptForm from = copy == null ? null : library.get(actor, copy);
            long id = keep.handle(
                    actor,
                    new KeepForms.Begin(
                            owner,
                            "",
                            name,
                            from == null || from.version() == 0
                                    ? null
                                    : FormDefinitions.write(versions.find(from.key(), from.version()))));
            return "redirect:/forms/" + id + "/edit";
        } catch (Refused refused) {
            return begin(actor, copy, name, messages.get(locale, refused.key(), refused.args()));
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        KeptForm form = library.get(actor, id);
        model.addAttribute("kept", form);
        model.addAttribute("mayEdit", FormLibrary.mayEdit(actor, form));
        model.addAttribute("versions", versions.of(form.key()));
        model.addAttribute(
                "uses",
                uses.orderedStream()
                        .flatMap(found -> found.of(actor, form.key()).stream())
                        .toList());
        model.addAttribute(
                "owner",
                form.ownerId() == null
                        ? null
                        : organisations.byId(form.ownerId()).orElse(null));
        return "forms/form";
    }

    @PostMapping("/{id}/discard")
    String discard(Actor actor, @PathVariable long id, Locale locale, RedirectAttributes redirect) {
        boolean gone = library.get(actor, id).version() == 0;
        keep.discard(actor, id);
        Flash.say(redirect, messages.get(locale, "forms.flash.discarded"));
        return gone ? "redirect:/forms" : "redirect:/forms/" + id;
    }
}
