package org.ruammue.organisations.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.organisations.KeepOrganisations;
import org.ruammue.organisations.KeepOrganisations.Details;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Flash;
import org.ruammue.web.FormView;
import org.ruammue.web.Messages;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.ruammue.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that adds an organisation or changes one. */
@Controller
class OrganisationForms {
    private static final String FORM = "organisations/organisation-form";

    private final Organisations organisations;
    private final KeepOrganisations keep;
    private final Messages messages;

    OrganisationForms(Organisations organisations, KeepOrganisations keep, Messages messages) {
        this.organisations = organisations;
        this.keep = keep;
        this.messages = messages;
    }

    @GetMapping("/admin/organisations/new")
    String blank(Actor actor, @RequestParam(defaultValue = "0") long parent, Model model) {
        actor.requireAdministrator();
        String code = organisations.byId(parent).map(Organisation::code).orElse("");
        model.addAttribute("form", FormView.of(Map.of("parent", code)));
        return FORM;
    }

    @PostMapping("/admin/organisations")
    Object add(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        SentForm sent = new SentForm(fields);
        try {
            Organisation added = keep.add(actor, details(actor, sent));
            Flash.say(redirect, messages.get(locale, "organisations.added"));
            return "redirect:/admin/organisations/" + added.id();
        } catch (Mistaken e) {
            return again(sent, e, locale, null);
        }
    }

    @GetMapping("/admin/organisations/{id}/edit")
    String edit(Actor actor, @PathVariable long id, Model model, Locale locale) {
        actor.requireAdministrator();
        Organisation organisation = organisations.byId(id).orElseThrow(NotFound::new);
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", FormView.of(values(keep.details(organisation), locale)));
        return FORM;
    }

    @PostMapping("/admin/organisations/{id}")
    Object change(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        SentForm sent = new SentForm(fields);
        try {
            keep.change(actor, id, details(actor, sent));
            Flash.say(redirect, messages.get(locale, "organisations.changed"));
            return "redirect:/admin/organisations/" + id;
        } catch (Mistaken e) {
            return again(sent, e, locale, organisations.byId(id).orElse(null));
        }
    }

    private ModelAndView again(SentForm sent, Mistaken e, Locale locale, @Nullable Organisation organisation) {
        ModelAndView view = new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("form", FormView.refused(sent, e, messages, locale));
        view.addObject("organisation", organisation);
        return view;
    }

    private static Details details(Actor actor, SentForm sent) {
        actor.requireAdministrator();
        Details details = new Details(
                sent.text("code"),
                sent.text("civilCode"),
                sent.text("nameTh"),
                sent.text("nameEn"),
                sent.text("shortTh"),
                sent.text("kind"),
                sent.text("parent"),
                sent.text("documentPrefix"),
                sent.day("validFrom"),
                sent.day("validTo"),
                sent.checked("ended"),
                sent.text("successor"),
                sent.text("source"),
                sent.ticked("unconfirmed"));
        sent.throwIfMistaken();
        return details;
    }

    private static Map<String, String> values(Details details, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("code", details.code());
        values.put("civilCode", details.civilCode());
        values.put("nameTh", details.nameTh());
        values.put("nameEn", details.nameEn());
        values.put("shortTh", details.shortTh());
        values.put("kind", details.kind());
        values.put("parent", details.parent());
        values.put("documentPrefix", details.documentPrefix());
        values.put("successor", details.successor());
        values.put("source", details.source());
        values.put("unconfirmed", details.unconfirmed());
        if (details.ended()) {
            values.put("ended", "true");
        }
        FormView.put(values, "validFrom", details.validFrom(), locale);
        FormView.put(values, "validTo", details.validTo(), locale);
        return values;
    }
}
