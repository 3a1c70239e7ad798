package org.ruammue.accounts.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ruammue.accounts.Invitations;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.accounts.Staffing;
import org.ruammue.accounts.Tokens;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person with offices and tokens, and the commands that concern the account. */
@Controller
@RequestMapping("/admin/people/{id:\\d+}")
class PersonPage {
    private final People people;
    private final Staffing staffing;
    private final Invitations invitations;
    private final Tokens tokens;
    private final Organisations organisations;
    private final BusinessTime time;
    private final OncePage once;
    private final Messages messages;

    PersonPage(
            People people,
            Staffing staffing,
            Invitations invitations,
            Tokens tokens,
            Organisations organisations,
            BusinessTime time,
            OncePage once,
            Messages messages) {
        this.people = people;
        this.staffing = staffing;
        this.invitations = invitations;
        this.tokens = tokens;
        this.organisations = organisations;
        this.time = time;
        this.once = once;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Model model) {
        Person person = person(actor, id);
        List<Office> offices = people.officesOf(id);
        model.addAttribute("person", person);
        model.addAttribute("offices", offices);
        model.addAttribute(
                "organisations",
                organisations.byIds(offices.stream().map(Office::organisationId).collect(Collectors.toSet())));
        model.addAttribute("tokens", tokens.of(id));
        model.addAttribute("today", time.today());
        model.addAttribute("now", time.now());
        return "accounts/person";
    }

    @PostMapping("/invitation")
    ModelAndView invite(Actor actor, @PathVariable long id) {
        Person person = person(actor, id);
        return once.link(person, invitations.invite(actor, id), false);
    }

    @GetMapping("/disable")
    String askToDisable(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("person", person(actor, id));
        return "accounts/disable";
    }

    @PostMapping("/disable")
    String disable(Actor actor, @PathVariable long id, RedirectAttributes redirect, Locale locale) {
        staffing.disable(actor, id, true);
        Flash.say(redirect, messages.get(locale, "accounts.person.disabled"));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/enable")
    String enable(Actor actor, @PathVariable long id, RedirectAttributes redirect, Locale locale) {
        staffing.disable(actor, id, false);
        Flash.say(redirect, messages.get(locale, "accounts.person.enabled"));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/tokens")
    ModelAndView addToken(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String label) {
        Person person = person(actor, id);
        return once.token(person, tokens.create(actor, id, label));
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(
            Actor actor, @PathVariable long id, @PathVariable long token, RedirectAttributes redirect, Locale locale) {
        person(actor, id);
        if (tokens.of(id).stream().noneMatch(one -> one.id() == token)) {
            throw new NotFound();
        }
        tokens.revoke(actor, token);
        Flash.say(redirect, messages.get(locale, "accounts.token.revoked"));
        return "redirect:/admin/people/" + id;
    }

    private Person person(Actor actor, long id) {
        actor.requireAdministrator();
        return people.byId(id).orElseThrow(NotFound::new);
    }
}
