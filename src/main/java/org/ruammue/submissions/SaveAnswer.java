package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Field;
import org.ruammue.forms.Remark;
import org.ruammue.forms.TypedValue;
import org.ruammue.web.Conflict;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves one answer of a draft. Each answer has its own version: whoever saves names the version they saw, and where it has
 * moved on meanwhile nothing is overwritten. Sending the same value again is no conflict, so an answer whose
 * acknowledgement was lost on the way can be sent once more.
 */
@Service
public class SaveAnswer {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Reopened reopened;
    private final AnswerFiles files;
    private final BusinessTime time;
    private final JsonMapper json;

    SaveAnswer(
            JdbcClient jdbc,
            Submissions submissions,
            Reopened reopened,
            AnswerFiles files,
            BusinessTime time,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.reopened = reopened;
        this.files = files;
        this.time = time;
        this.json = json;
    }

    /**
     * @param raw what was typed or sent, in any JSON type
     * @param version the version that the typist saw; 0 for a field that had no answer
     */
    public record Command(String path, JsonNode raw, int version) {}

    /**
     * The stored answer.
     *
     * @param remark what is still wrong with it, or null; it is kept all the same
     */
    public record Saved(
            String path,
            JsonNode value,
            int version,
            Instant savedAt,
            @Nullable Remark remark) {}

    private record Current(String value, int version, Instant savedAt, String savedBy) {}

    /**
     * @throws AnswerConflict somebody else saved another value meanwhile
     * @throws AnswerRefused the value cannot be stored at all
     */
    @Transactional
    public Saved handle(Actor actor, Desk desk, Command command) {
        if (!desk.canEdit()) {
            throw new Forbidden();
        }
        Field field = desk.form().field(command.path()).orElseThrow(NotFound::new);
        TypedValue read = field.question().read(command.raw());
        JsonNode chosen = switch (read) {
            case TypedValue.Accepted accepted -> accepted.value();
            case TypedValue.Kept kept -> kept.value();
            case TypedValue.Refused refused -> throw new AnswerRefused(refused.remark());
        };
        Remark remark = read instanceof TypedValue.Kept kept ? kept.remark() : null;
        long id = submissions.ensure(desk);
        reopened.requireOpen(desk, submissions.lock(id), command.path());
        requireRow(id, command.path());
        JsonNode value = files.described(desk, field.question(), chosen);
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        int version = write(actor, id, command, value, now).orElseGet(() -> same(id, command.path(), value));
        submissions.touch(id, now);
        return new Saved(command.path(), value, version, now, remark);
    }

    /** The new version, or empty where the version has moved on. */
    private Optional<Integer> write(Actor actor, long id, Command command, JsonNode value, Instant now) {
        return jdbc.sql("""
                insert into answer (submission_id, path, value, version, saved_at, saved_by)
                select :id, :path, :value::jsonb, 1, :now, :by
                where :version = 0 or exists (select from answer where submission_id = :id and path = :path)
                on conflict (submission_id, path) do update
                set value = excluded.value, version = answer.version + 1, change = nextval('answer_change'),
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by
                where answer.version = :version
                returning version""")
                .param("id", id)
                .param("path", command.path())
                .param("value", value.toString())
                .param("version", command.version())
                .param("now", Timestamp.from(now))
                .param("by", actor.name())
                .query(Integer.class)
                .optional();
    }

    private int same(long id, String path, JsonNode value) {
        Current current = jdbc.sql("""
                select value::text as value, version, saved_at, saved_by from answer
                where submission_id = :id and path = :path""")
                .param("id", id)
                .param("path", path)
                .query(Current.class)
                .optional()
                .orElseThrow(NotFound::new);
        JsonNode there = json.readTree(current.value);
        if (!there.equals(value)) {
            throw new AnswerConflict(path, there, current.version, current.savedAt, current.savedBy);
        }
        return current.version;
    }

    private void requireRow(long id, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return;
        }
        boolean there = jdbc.sql("""
                select exists (select from answer_row
                where submission_id = :id and list = :list and row_id = :row and removed_at is null)""")
                .param("id", id)
                .param("list", path.substring(0, slash))
                .param("row", path.substring(slash + 1, path.lastIndexOf('/')))
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new Conflict("submissions.problem.row-gone");
        }
    }
}
