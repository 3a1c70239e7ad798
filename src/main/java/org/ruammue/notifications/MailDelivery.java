package org.ruammue.notifications;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ruammue.database.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets waiting messages leave, one at a time and outside of any transaction. Each is claimed before it is sent, so that
 * a server killed in the middle leaves at most that one uncertain and sends none twice.
 */
@Service
public class MailDelivery {
    /** The error of a message that found no mail server in time: a reminder of last month helps nobody. */
    static final String TOO_OLD = "too-old";

    private static final Duration USEFUL = Duration.ofDays(3);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final MailServer server;

    MailDelivery(JdbcClient jdbc, BusinessTime time, MailServer server) {
        this.jdbc = jdbc;
        this.time = time;
        this.server = server;
    }

    record Letter(long id, String recipient, String subject, String body, String dedupeKey, int attempts) {}

    /** Sends what waits, until nothing does, the mail server goes away, or {@code stop} says so. */
    @Transactional(propagation = Propagation.NEVER)
    public void run(BooleanSupplier stop) {
        if (!server.isSetUp()) {
            return;
        }
        giveUpTheOld();
        boolean serverThere = true;
        while (serverThere && !stop.getAsBoolean()) {
            var letter = claim();
            if (letter.isEmpty()) {
                return;
            }
            serverThere = send(letter.get());
        }
    }

    private boolean send(Letter letter) {
        try {
            server.send(letter);
        } catch (MailException e) {
            var failure = MailFailure.of(e);
            LOG.warn("Message {} did not leave ({}): {}", letter.id, failure.kind(), failure.words());
            note(letter, failure);
            return failure.kind() != MailFailure.Kind.SERVER_AWAY;
        }
        jdbc.sql("update message set sent_at = :now, last_error = null where id = :id")
                .param("now", now())
                .param("id", letter.id)
                .update();
        return true;
    }

    private Optional<Letter> claim() {
        return jdbc.sql("""
                update message set claimed_at = :now, attempts = attempts + 1, last_error = null where id = (
                    select id from message where sent_at is null and given_up_at is null and claimed_at is null
                        and (next_try is null or next_try <= :now) order by id limit 1 for update skip locked)
                returning id, recipient, subject, body, dedupe_key, attempts""").param("now", now()).query(Letter.class).optional();
    }

    private void note(Letter letter, MailFailure failure) {
        switch (failure.kind()) {
            case SERVER_AWAY -> retry(letter, failure, letter.attempts - 1, Duration.ofMinutes(2));
            case LATER -> {
                if (letter.attempts <= PAUSES.size()) {
                    retry(letter, failure, letter.attempts, PAUSES.get(letter.attempts - 1));
                } else {
                    giveUp(letter, failure);
                }
            }
            case NEVER -> giveUp(letter, failure);
            case UNCERTAIN ->
                jdbc.sql("update message set last_error = :error where id = :id")
                        .param("error", failure.words())
                        .param("id", letter.id)
                        .update();
        }
    }

    private void retry(Letter letter, MailFailure failure, int attempts, Duration pause) {
        jdbc.sql("""
                update message set claimed_at = null, attempts = :attempts, next_try = :next, last_error = :error
                where id = :id""")
                .param("attempts", attempts)
                .param("next", Timestamp.from(time.now().plus(pause)))
                .param("error", failure.words())
                .param("id", letter.id)
                .update();
    }

    private void giveUp(Letter letter, MailFailure failure) {
        jdbc.sql("update message set claimed_at = null, given_up_at = :now, last_error = :error where id = :id")
                .param("now", now())
                .param("error", failure.words())
                .param("id", letter.id)
                .update();
    }

    private void giveUpTheOld() {
        Instant now = time.now();
        jdbc.sql("""
                update message set given_up_at = :now, last_error = :error
                where sent_at is null and given_up_at is null and claimed_at is null and wanted_at < :limit""")
                .param("now", Timestamp.from(now))
                .param("error", TOO_OLD)
                .param("limit", Timestamp.from(now.minus(USEFUL)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(time.now());
    }
}
