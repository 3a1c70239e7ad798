package org.ruammue.notifications;

import java.sql.Timestamp;
import org.ruammue.database.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages within the command's own transaction, so that nothing is told that did not happen. */
@Service
public class Outbox {
    private final JdbcClient jdbc;
    private final BusinessTime time;

    Outbox(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Posting the same {@code dedupeKey} again does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(OutgoingMessage message) {
        jdbc.sql("""
                insert into message (recipient, subject, body, kind, about, dedupe_key, created_at, wanted_at)
                values (:to, :subject, :body, :kind, :about, :key, :now, :now) on conflict (dedupe_key) do nothing""")
                .param("to", message.to())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("kind", message.kind())
                .param("about", message.about())
                .param("key", message.dedupeKey())
                .param("now", Timestamp.from(time.now()))
                .update();
    }
}
