package org.ruammue.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session keeps of a person: no rights, so that an office that ends takes effect at the next request.
 *
 * @param personId 0 for the bootstrap token
 */
public record SignedIn(long personId, String username) implements Principal, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return username;
    }
}
