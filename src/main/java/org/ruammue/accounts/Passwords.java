package org.ruammue.accounts;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords are kept as Argon2id hashes (16 MiB, 2 passes) and are 10 to 200 characters long. */
@Component
public class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobody = hash("nobody-has-this-password");

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that time does not tell which user names exist. */
    void compareWithNobody(String password) {
        boolean ignored = encoder.matches(password, nobody);
    }
}
