package org.ruammue.accounts.web;

import java.util.HashMap;
import java.util.Map;
import org.ruammue.accounts.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page that shows a link or a token this once. It answers the command itself instead of a redirect, so that the secret
 * is kept nowhere, neither in the session nor in the outbox.
 */
@Component
class OncePage {
    private final String address;

    OncePage(@Value("${ruammue.address:}") String address) {
        this.address = address;
    }

    /** @param added the person is new and has no office yet */
    ModelAndView link(Person person, String secret, boolean added) {
        String base = address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.strip();
        return page(person, "link", base + "/welcome/" + secret, added);
    }

    ModelAndView token(Person person, String secret) {
        return page(person, "token", secret, false);
    }

    private static ModelAndView page(Person person, String kind, String secret, boolean added) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", person);
        model.put("kind", kind);
        model.put("secret", secret);
        model.put("added", added);
        return new ModelAndView("accounts/once", model);
    }
}
