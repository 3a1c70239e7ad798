package org.ruammue.accounts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.Conflict;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what the API answered to a request, so that a caller who heard nothing can safely ask again. */
@Service
public class IdempotencyKeys {
    private static final Duration LIFE = Duration.ofHours(24);

    /** A request that runs longer than this was cut off with its server. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    IdempotencyKeys(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One request under its key. The key itself is not kept, and it salts the hash of the request, in which a password may
     * stand.
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(long personId, byte[] keyHash, byte[] requestHash) {}

    /** What was answered. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Known(byte[] requestHash, @Nullable Answer answer) {}

    /**
     * Empty when the request is new and now counts as running; else what was answered to it.
     *
     * @throws Refused when the key stands for another request
     * @throws Conflict while the first request still runs
     */
    @Transactional
    public Optional<Answer> begin(Request request) {
        Instant now = time.now();
        jdbc.sql("delete from idempotency_key where started_at < :old or (status is null and started_at < :lost)")
                .param("old", Timestamp.from(now.minus(LIFE)))
                .param("lost", Timestamp.from(now.minus(LOST)))
                .update();
        int begun = jdbc.sql("""
                insert into idempotency_key (person_id, key_hash, request_hash, started_at)
                values (:person, :key, :request, :now) on conflict do nothing""")
                .param("person", request.personId())
                .param("key", request.keyHash())
                .param("request", request.requestHash())
                .param("now", Timestamp.from(now))
                .update();
        if (begun == 1) {
            return Optional.empty();
        }
        Known known = known(request).orElseThrow(() -> new Conflict("accounts.problem.idempotency-running"));
        if (!Arrays.equals(known.requestHash(), request.requestHash())) {
            throw new Refused("accounts.problem.idempotency-other");
        }
        if (known.answer() == null) {
            throw new Conflict("accounts.problem.idempotency-running");
        }
        return Optional.of(known.answer());
    }

    private Optional<Known> known(Request request) {
        return jdbc.sql("""
                select request_hash, status, content_type, location, body from idempotency_key
                where person_id = :person and key_hash = :key""")
                .param("person", request.personId())
                .param("key", request.keyHash())
                .query((row, n) -> new Known(
                        row.getBytes("request_hash"),
                        row.getObject("status") == null
                                ? null
                                : new Answer(
                                        row.getInt("status"),
                                        row.getString("content_type"),
                                        row.getString("location"),
                                        row.getBytes("body"))))
                .optional();
    }

    public void keep(Request request, Answer answer) {
        jdbc.sql("""
                update idempotency_key set status = :status, content_type = :type, location = :location, body = :body
                where person_id = :person and key_hash = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("person", request.personId())
                .param("key", request.keyHash())
                .update();
    }

    /** The request did not come to an answer worth keeping and may be tried again. */
    public void forget(Request request) {
        jdbc.sql("delete from idempotency_key where person_id = :person and key_hash = :key")
                .param("person", request.personId())
                .param("key", request.keyHash())
                .update();
    }
}
