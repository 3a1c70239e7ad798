package org.ruammue.accounts;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens for the API. A token acts as its person, with the offices the person holds at that moment. */
@Service
public class Tokens {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final int LONGEST_LABEL = 100;

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final AuditLog audit;
    private final byte @Nullable [] bootstrap;

    Tokens(JdbcClient jdbc, BusinessTime time, AuditLog audit, @Value("${ruammue.api-token:}") String bootstrap) {
        this.jdbc = jdbc;
        this.time = time;
        this.audit = audit;
        this.bootstrap = bootstrap.isBlank() ? null : Secret.hash(bootstrap.strip());
    }

    /** A token as its owner sees it; the secret itself is shown once, when it is made. */
    public record Token(
            long id,
            String label,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** Whose token this is; empty for an unknown, revoked or expired one. */
    public Optional<SignedIn> check(String secret) {
        byte[] hash = Secret.hash(secret);
        if (bootstrap != null && MessageDigest.isEqual(bootstrap, hash)) {
            return Optional.of(new SignedIn(0, "bootstrap-token"));
        }
        return jdbc.sql("""
                select p.id person_id, p.username from api_token t join person p on p.id = t.person_id
                where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now and p.disabled_at is null""")
                .param("hash", hash)
                .param("now", Timestamp.from(time.now()))
                .query(SignedIn.class)
                .optional();
    }

    public List<Token> of(long personId) {
        return jdbc.sql("""
                select id, label, created_at, expires_at, revoked_at from api_token where person_id = :person
                order by id desc""").param("person", personId).query(Token.class).list();
    }

    /** Makes a token for oneself, or as an administrator for another person. Returns the secret, which is not kept. */
    @Transactional
    public String create(Actor actor, long personId, String label) {
        requireSelfOrAdministrator(actor, personId);
        if (label.strip().length() > LONGEST_LABEL) {
            throw new Refused("accounts.problem.too-long", LONGEST_LABEL);
        }
        String secret = "rm_" + Secret.next();
        jdbc.sql("""
                insert into api_token (person_id, label, token_hash, expires_at)
                values (:person, :label, :hash, :expires)""")
                .param("person", personId)
                .param("label", label.isBlank() ? "API" : label.strip())
                .param("hash", Secret.hash(secret))
                .param("expires", Timestamp.from(time.now().plus(LIFE)))
                .update();
        audit.append(actor, "token.created", "person/" + personId, Map.of("label", label));
        return secret;
    }

    @Transactional
    public void revoke(Actor actor, long tokenId) {
        long personId = jdbc.sql("select person_id from api_token where id = :id")
                .param("id", tokenId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        requireSelfOrAdministrator(actor, personId);
        jdbc.sql("update api_token set revoked_at = coalesce(revoked_at, :now) where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("id", tokenId)
                .update();
        audit.append(actor, "token.revoked", "person/" + personId, Map.of("token", tokenId));
    }

    private static void requireSelfOrAdministrator(Actor actor, long personId) {
        if (actor.personId() != personId && !actor.isAdministrator()) {
            throw new Forbidden();
        }
    }
}
