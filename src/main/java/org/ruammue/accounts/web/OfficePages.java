package org.ruammue.accounts.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.accounts.Staffing;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationSearch;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a person an office in an organisation that is looked up first, and ends an office. */
@Controller
@RequestMapping("/admin/people/{id:\\d+}/offices")
class OfficePages {
    /** Organisations offered at once; more ask for better words. */
    private static final int OFFERED = 10;

    private final People people;
    private final Staffing staffing;
    private final Organisations organisations;
    private final OrganisationSearch search;
    private final BusinessTime time;
    private final Messages messages;

    OfficePages(
            People people,
            Staffing staffing,
            Organisations organisations,
            OrganisationSearch search,
            BusinessTime time,
            Messages messages) {
        this.people = people;
        this.staffing = staffing;
        this.organisations = organisations;
        this.search = search;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String q, Locale locale) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.set("q", q.strip());
        Entered form = Entered.of(fields).with("validFrom", time.today(), locale);
        return form(person(actor, id), form, HttpStatus.OK);
    }

    @PostMapping
    Object add(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        Person person = person(actor, id);
        Entered entered = Entered.of(fields);
        try {
            staffing.addOffice(actor, read(id, entered));
        } catch (Refused e) {
            return form(person, entered.refused(e, "titleTh", messages, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.say(redirect, messages.get(locale, "accounts.office.added"));
        return "redirect:/admin/people/" + id;
    }

    private Staffing.NewOffice read(long person, Entered entered) {
        long organisation = organisations
                .byCode(entered.value("organisation"))
                .orElseThrow(() -> new Refused("accounts.problem.no-organisation"))
                .id();
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(entered.value("role")))
                .findFirst()
                .orElseThrow(() -> new Refused("accounts.problem.no-role"));
        LocalDate from = entered.day("validFrom", "accounts.problem.no-first-day");
        LocalDate to = entered.day("validTo", "accounts.problem.no-last-day");
        if (from == null) {
            throw new Refused("accounts.problem.no-first-day");
        }
        return new Staffing.NewOffice(
                person, organisation, role, entered.value("titleTh"), entered.value("titleEn"), "", from, to);
    }

    private ModelAndView form(Person person, Entered form, HttpStatus status) {
        String words = form.value("q");
        var found = words.isEmpty()
                ? new OrganisationSearch.Found(List.<Organisation>of(), 0)
                : search.find(new OrganisationSearch.Filter(words, null, "", false, time.today()), 1, OFFERED);
        return new ModelAndView("accounts/office-form", Map.of("person", person, "form", form, "found", found), status);
    }

    @GetMapping("/{office}/end")
    ModelAndView askForTheEnd(Actor actor, @PathVariable long id, @PathVariable long office, Locale locale) {
        return end(person(actor, id), office, Entered.nothing().with("validTo", time.today(), locale), HttpStatus.OK);
    }

    @PostMapping("/{office}/end")
    Object end(
            Actor actor,
            @PathVariable long id,
            @PathVariable long office,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            Locale locale) {
        Person person = person(actor, id);
        Office held = office(person, office);
        Entered entered = Entered.of(fields);
        try {
            LocalDate last = entered.day("validTo", "accounts.problem.no-last-day");
            if (last == null) {
                throw new Refused("accounts.problem.no-last-day");
            }
            if (last.isBefore(held.validFrom())) {
                throw new Refused("accounts.problem.office-dates");
            }
            staffing.endOffice(actor, office, last);
        } catch (Refused e) {
            Entered again = entered.refused(e, "validTo-day", messages, locale);
            return end(person, office, again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.say(redirect, messages.get(locale, "accounts.office.ended"));
        return "redirect:/admin/people/" + id;
    }

    private ModelAndView end(Person person, long id, Entered form, HttpStatus status) {
        Office office = office(person, id);
        Organisation organisation = organisations.byId(office.organisationId()).orElseThrow(NotFound::new);
        return new ModelAndView(
                "accounts/office-end",
                Map.of("person", person, "office", office, "organisation", organisation, "form", form),
                status);
    }

    private Office office(Person person, long id) {
        return people.officesOf(person.id()).stream()
                .filter(office -> office.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Person person(Actor actor, long id) {
        actor.requireAdministrator();
        return people.byId(id).orElseThrow(NotFound::new);
    }
}
