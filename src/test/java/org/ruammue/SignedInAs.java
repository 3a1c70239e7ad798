package org.ruammue;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.ruammue.accounts.People;
import org.ruammue.accounts.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request of MockMvc come from a person of the demo city, with the rights of the offices they hold today. */
public final class SignedInAs {
    private SignedInAs() {}

    public static RequestPostProcessor person(People people, String username) {
        long id = people.byUsername(username).orElseThrow().id();
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id, username), null, List.of()));
    }
}
