package org.ruammue.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Checks a user name and a password. Tries are limited per user name and per address: 10 at once, then one each 30 seconds
 * for a name, 60 and one a second for an address (a whole office may stand behind one).
 */
@Service
public class SignIn {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Cache<String, Bucket> byName = tries();
    private final Cache<String, Bucket> byAddress = tries();

    SignIn(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Thrown when there were too many tries; the page asks to wait. */
    public static final class TooManyTries extends RuntimeException {}

    private record Credentials(long id, String username, String passwordHash) {}

    public Optional<SignedIn> check(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 100 || password.length() > Passwords.LONGEST) {
            return Optional.empty();
        }
        limit(byAddress, address, 60, Duration.ofSeconds(1));
        limit(byName, name, 10, Duration.ofSeconds(30));
        Optional<Credentials> found =
                jdbc.sql("""
                select id, username, password_hash from person
                where username = :name and disabled_at is null and password_hash is not null""").param("name", name).query(Credentials.class).optional();
        if (found.isEmpty()) {
            passwords.compareWithNobody(password);
            return Optional.empty();
        }
        Credentials credentials = found.get();
        if (!passwords.matches(password, credentials.passwordHash)) {
            return Optional.empty();
        }
        byName.invalidate(name);
        return Optional.of(new SignedIn(credentials.id, credentials.username));
    }

    private static void limit(Cache<String, Bucket> tries, String key, int atOnce, Duration then) {
        Bucket bucket = tries.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, then))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw new TooManyTries();
        }
    }

    private static Cache<String, Bucket> tries() {
        return Caffeine.newBuilder()
                .expireAfterAccess(REMEMBERED)
                .maximumSize(50_000)
                .build();
    }
}
