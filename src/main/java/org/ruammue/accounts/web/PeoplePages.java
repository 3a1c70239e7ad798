package org.ruammue.accounts.web;

import java.util.Locale;
import java.util.Map;
import org.ruammue.accounts.Invitations;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Staffing;
import org.ruammue.audit.Actor;
import org.ruammue.web.Listing;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.ruammue.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody who can sign in, and adding somebody, who gets a link to choose a password. */
@Controller
class PeoplePages {
    private static final int ROWS = 25;

    private final People people;
    private final Staffing staffing;
    private final Invitations invitations;
    private final OncePage once;
    private final Messages messages;

    PeoplePages(People people, Staffing staffing, Invitations invitations, OncePage once, Messages messages) {
        this.people = people;
        this.staffing = staffing;
        this.invitations = invitations;
        this.once = once;
        this.messages = messages;
    }

    @GetMapping("/admin/people")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        actor.requireAdministrator();
        int wanted = Listing.page(number);
        String words = q.strip();
        String address = UriComponentsBuilder.fromPath("/admin/people")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(Map.of("q", words))
                        .toUriString()
                + "&page=";
        model.addAttribute("words", words);
        model.addAttribute("people", people.search(words, ROWS, (wanted - 1) * ROWS));
        model.addAttribute("paging", new Paging(wanted, ROWS, people.count(words), address));
        return "accounts/people";
    }

    @GetMapping("/admin/people/new")
    String blank(Actor actor, Model model) {
        actor.requireAdministrator();
        model.addAttribute("form", Entered.nothing());
        return "accounts/person-form";
    }

    @PostMapping("/admin/people")
    ModelAndView add(Actor actor, @RequestParam MultiValueMap<String, String> fields, Locale locale) {
        Entered form = Entered.of(fields);
        try {
            long id = staffing.addPerson(
                    actor,
                    new Staffing.NewPerson(
                            form.value("username"),
                            form.value("email"),
                            form.value("nameTh"),
                            form.value("nameEn"),
                            form.value("phone"),
                            null));
            return once.link(people.byId(id).orElseThrow(), invitations.invite(actor, id), true);
        } catch (Refused e) {
            return new ModelAndView(
                    "accounts/person-form",
                    Map.of("form", form.refused(e, "nameTh", messages, locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
