package org.ruammue.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links: for the first administrator of a fresh installation, and for people to choose a password. */
@Service
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final AuditLog audit;
    private final Passwords passwords;

    Invitations(JdbcClient jdbc, BusinessTime time, AuditLog audit, Passwords passwords) {
        this.jdbc = jdbc;
        this.time = time;
        this.audit = audit;
        this.passwords = passwords;
    }

    /**
     * An invitation that still holds.
     *
     * @param personId null for the first administrator, who is made when the link is used
     */
    public record Invitation(
            @Nullable Long personId,
            @Nullable String nameTh,
            @Nullable String username) {}

    public Optional<Invitation> find(String secret) {
        return jdbc.sql("""
                select i.person_id, p.name_th, p.username from invitation i left join person p on p.id = i.person_id
                where i.token_hash = :hash and i.used_at is null and i.expires_at > :now""")
                .param("hash", Secret.hash(secret))
                .param("now", Timestamp.from(time.now()))
                .query(Invitation.class)
                .optional();
    }

    /** Makes a link's secret for a person who is to choose a password; only an administrator may. */
    @Transactional
    public String invite(Actor actor, long personId) {
        actor.requireAdministrator();
        audit.append(actor, "person.invited", "person/" + personId, Map.of());
        return make(personId);
    }

    /** The secret of a link that makes the first administrator. */
    @Transactional
    String inviteFirst() {
        return make(null);
    }

    /** Uses the link up and sets the password of its person. */
    @Transactional
    public void choosePassword(String secret, String password) {
        Invitation invitation = find(secret).orElseThrow(NotFound::new);
        Long personId = Optional.ofNullable(invitation.personId).orElseThrow(NotFound::new);
        checkPassword(password);
        use(secret);
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", personId)
                .update();
        Actor self = new Actor(personId, String.valueOf(invitation.nameTh), java.util.Set.of());
        audit.append(self, "person.password-chosen", "person/" + personId, Map.of());
    }

    static void checkPassword(String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new Refused("accounts.problem.password-length", Passwords.SHORTEST, Passwords.LONGEST);
        }
    }

    void use(String secret) {
        int used = jdbc.sql("update invitation set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(time.now()))
                .param("hash", Secret.hash(secret))
                .update();
        if (used == 0) {
            throw new NotFound();
        }
    }

    private String make(@Nullable Long personId) {
        String secret = Secret.next();
        Instant expires = time.now().plus(LIFE);
        jdbc.sql("insert into invitation (token_hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", Secret.hash(secret))
                .param("person", personId)
                .param("expires", Timestamp.from(expires))
                .update();
        return secret;
    }
}
