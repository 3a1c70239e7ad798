package org.ruammue.audit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole log and recomputes its chain. */
@Service
public class AuditCheck {
    private final JdbcClient jdbc;

    AuditCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entries how many lines were read
     * @param brokenAt number of the first line that does not fit, or null where all fit
     * @param lastHash hash of the last line in hexadecimal; kept elsewhere, it also shows a log that was cut short
     */
    public record Result(long entries, @Nullable Long brokenAt, String lastHash) {
        public boolean whole() {
            return brokenAt == null;
        }
    }

    /** For an administrator on a page or by the API. */
    @Transactional(readOnly = true)
    public Result verify(Actor actor) {
        actor.requireAdministrator();
        return verify();
    }

    /** For whoever runs the server. */
    @Transactional(readOnly = true)
    Result verifyWhole() {
        return verify();
    }

    private Result verify() {
        byte[] previous = new byte[32];
        long count = 0;
        try (Stream<AuditEntry> entries = jdbc.sql("""
                select number, at, person_id, actor, action, subject, detail, previous_hash, hash
                from audit_entry order by number""").withFetchSize(500).query(AuditLog::entry).stream()) {
            for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                boolean fits = entry.number() == count + 1
                        && Arrays.equals(entry.previousHash(), previous)
                        && Arrays.equals(entry.expectedHash(), entry.hash());
                if (!fits) {
                    return new Result(count, entry.number(), hex(previous));
                }
                previous = entry.hash();
                count++;
            }
        }
        return new Result(count, null, hex(previous));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
