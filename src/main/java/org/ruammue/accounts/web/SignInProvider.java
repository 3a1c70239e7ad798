package org.ruammue.accounts.web;

import java.util.List;
import org.ruammue.accounts.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets Spring Security ask {@link SignIn}. */
@Component
class SignInProvider implements AuthenticationProvider {
    private final SignIn signIn;

    SignInProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return signIn.check(asked.getName(), String.valueOf(asked.getCredentials()), address)
                    .map(signedIn -> UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))
                    .orElseThrow(() -> new BadCredentialsException("No such person or password"));
        } catch (SignIn.TooManyTries e) {
            throw new LockedException("Too many tries", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
