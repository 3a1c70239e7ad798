package org.ruammue.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ruammue.database.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only log of commands. A line is written inside the command's own transaction, so that what happened and what
 * is logged cannot differ. Lines are chained under a lock that lasts until the command commits: commands are short.
 * Saves of single fields are not logged here; the draft itself keeps who saved what and when.
 */
@Service
public class AuditLog {
    /** Key of the advisory lock that puts appends in order. */
    private static final long CHAIN_LOCK = 0x5275616d6dL;

    private static final byte[] START = new byte[32];

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, BusinessTime time, JsonMapper json) {
        this.jdbc = jdbc;
        this.time = time;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", CHAIN_LOCK)
                .query((row, n) -> 0)
                .single();
        Head head = jdbc.sql("select number, hash from audit_entry order by number desc limit 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional()
                .orElse(new Head(0, START));
        Instant at = time.now().truncatedTo(ChronoUnit.MICROS);
        String text = json.writeValueAsString(new TreeMap<>(detail));
        long number = head.number + 1;
        byte[] hash = AuditEntry.hash(head.hash, number, at, actor.personId(), actor.name(), action, subject, text);
        jdbc.sql("""
                insert into audit_entry (number, at, person_id, actor, action, subject, detail, previous_hash, hash)
                values (:number, :at, :person, :actor, :action, :subject, :detail, :previous, :hash)""")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("person", actor.personId())
                .param("actor", actor.name())
                .param("action", action)
                .param("subject", subject)
                .param("detail", text)
                .param("previous", head.hash)
                .param("hash", hash)
                .update();
    }

    /** The newest lines first; {@code subject} empty for all. One page of at most {@code size}. */
    public List<AuditEntry> page(Actor actor, String subject, long before, int size) {
        actor.requireAdministrator();
        return jdbc.sql("""
                select number, at, person_id, actor, action, subject, detail, previous_hash, hash from audit_entry
                where number < :before and (:subject = '' or subject = :subject) order by number desc limit :size""")
                .param("before", before)
                .param("subject", subject)
                .param("size", size)
                .query(AuditLog::entry)
                .list();
    }

    static AuditEntry entry(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getLong("person_id"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Head(long number, byte[] hash) {}
}
