package org.ruammue.organisations.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.KeepGroups;
import org.ruammue.organisations.OrganisationGroup;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.web.Flash;
import org.ruammue.web.FormView;
import org.ruammue.web.Listing;
import org.ruammue.web.Messages;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.ruammue.web.Paging;
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

/** Groups, the members of one, and the commands on memberships. */
@Controller
class GroupPages {
    private static final int ROWS = 50;

    private final OrganisationGroups groups;
    private final KeepGroups keep;
    private final BusinessTime time;
    private final Messages messages;

    GroupPages(OrganisationGroups groups, KeepGroups keep, BusinessTime time, Messages messages) {
        this.groups = groups;
        this.keep = keep;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/admin/groups")
    String list(Actor actor, Model model) {
        actor.requireAdministrator();
        model.addAttribute("groups", groups.all());
        model.addAttribute("sizes", groups.sizes(time.today()));
        return "organisations/groups";
    }

    @GetMapping("/admin/groups/new")
    String blank(Actor actor, Model model) {
        actor.requireAdministrator();
        model.addAttribute("form", FormView.of(Map.of("kind", "other")));
        return "organisations/group-form";
    }

    @PostMapping("/admin/groups")
    Object add(
            Actor actor,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        SentForm sent = new SentForm(fields);
        try {
            OrganisationGroup added = keep.addGroup(
                    actor,
                    new KeepGroups.NewGroup(
                            sent.text("key"),
                            sent.text("nameTh"),
                            sent.text("nameEn"),
                            sent.text("kind"),
                            sent.text("source")));
            Flash.say(redirect, messages.get(locale, "organisations.group.added"));
            return "redirect:/admin/groups/" + added.key();
        } catch (Mistaken e) {
            return new ModelAndView(
                    "organisations/group-form",
                    Map.of("form", FormView.refused(sent, e, messages, locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/admin/groups/{key}")
    ModelAndView show(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Locale locale) {
        actor.requireAdministrator();
        Map<String, String> values = new HashMap<>();
        FormView.put(values, "validFrom", time.today(), locale);
        return group(key, past, number, FormView.of(values), HttpStatus.OK);
    }

    private ModelAndView group(String key, boolean past, int number, FormView form, HttpStatus status) {
        OrganisationGroup group = groups.byKey(key).orElseThrow(NotFound::new);
        int wanted = Listing.page(number);
        var found = groups.memberships(group, time.today(), past, wanted, ROWS);
        ModelAndView view = new ModelAndView("organisations/group", status);
        view.addObject("group", group);
        view.addObject("past", past);
        view.addObject("today", time.today());
        view.addObject("memberships", found.memberships());
        String address = "/admin/groups/" + group.key() + "?past=" + past + "&page=";
        view.addObject("paging", new Paging(wanted, ROWS, found.total(), address));
        view.addObject("form", form);
        return view;
    }

    @PostMapping("/admin/groups/{key}/members")
    Object addMember(
            Actor actor,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        actor.requireAdministrator();
        SentForm sent = new SentForm(fields);
        try {
            var member = new KeepGroups.NewMember(
                    key, sent.text("organisation"), sent.day("validFrom"), sent.text("source"));
            sent.throwIfMistaken();
            keep.addMember(actor, member);
            Flash.say(redirect, messages.get(locale, "organisations.member.added"));
            return "redirect:/admin/groups/" + key;
        } catch (Mistaken e) {
            return group(key, false, 1, FormView.refused(sent, e, messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
