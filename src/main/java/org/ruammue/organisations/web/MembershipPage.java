package org.ruammue.organisations.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.KeepGroups;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.web.Flash;
import org.ruammue.web.FormView;
import org.ruammue.web.Messages;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.ruammue.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the last day of a membership, and ends it. */
@Controller
class MembershipPage {
    private final OrganisationGroups groups;
    private final KeepGroups keep;
    private final BusinessTime time;
    private final Messages messages;

    MembershipPage(OrganisationGroups groups, KeepGroups keep, BusinessTime time, Messages messages) {
        this.groups = groups;
        this.keep = keep;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/admin/groups/{key}/members/{id}/end")
    ModelAndView ask(Actor actor, @PathVariable String key, @PathVariable long id, Locale locale) {
        actor.requireAdministrator();
        Map<String, String> values = new HashMap<>();
        FormView.put(values, "validTo", time.today(), locale);
        return view(key, id, FormView.of(values), HttpStatus.OK);
    }

    @PostMapping("/admin/groups/{key}/members/{id}/end")
    Object end(
            Actor actor,
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        actor.requireAdministrator();
        SentForm sent = new SentForm(fields);
        try {
            var last = sent.day("validTo");
            sent.throwIfMistaken();
            keep.endMember(actor, new KeepGroups.Leave(key, id, last));
            Flash.say(redirect, messages.get(locale, "organisations.member.ended"));
            return "redirect:/admin/groups/" + key;
        } catch (Mistaken e) {
            return view(key, id, FormView.refused(sent, e, messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView view(String key, long id, FormView form, HttpStatus status) {
        var membership = groups.membership(id)
                .filter(found -> found.group().key().equals(key))
                .orElseThrow(NotFound::new);
        return new ModelAndView("organisations/membership-end", Map.of("membership", membership, "form", form), status);
    }
}
