package org.ruammue.submissions;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A draft that nobody else can change until the transaction ends, for commands that write many answers at once. What it
 * writes has been read by its question before; {@link SaveAnswer} is for one answer that somebody types.
 */
public final class LockedDraft {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AnswerFiles files;
    private final Desk desk;
    private final Actor actor;
    private final long id;
    private final Draft draft;
    private final boolean returned;
    private final List<Reopened.Mark> marks;
    private final Instant now;

    LockedDraft(
            JdbcClient jdbc,
            AnswerFiles files,
            Desk desk,
            Actor actor,
            Submission submission,
            Draft draft,
            List<Reopened.Mark> marks,
            Instant now) {
        this.jdbc = jdbc;
        this.files = files;
        this.desk = desk;
        this.actor = actor;
        this.id = submission.id();
        this.draft = draft;
        this.returned = submission.stage() == Stage.RETURNED;
        this.marks = marks;
        this.now = now;
    }

    public long submissionId() {
        return id;
    }

    /** As it stood when it was locked. */
    public Draft draft() {
        return draft;
    }

    public Instant now() {
        return now;
    }

    /** After a return only what was marked can be changed. */
    public boolean isOpen(String path) {
        return !returned || Reopened.isOpen(marks, path);
    }

    /**
     * Stores the answers over whatever is there and gives back the new version of each, all in one statement. Files of
     * another submission are copied to this one.
     */
    public Map<String, Integer> write(Map<String, JsonNode> answers) {
        List<String> paths = List.copyOf(answers.keySet());
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("""
                insert into answer (submission_id, path, value, version, saved_at, saved_by)
                select :id, path, value::jsonb, 1, :now, :by from unnest(:paths::text[], :values::text[]) as t (path, value)
                on conflict (submission_id, path) do update
                set value = excluded.value, version = answer.version + 1, change = nextval('answer_change'),
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by
                returning path, version""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("by", actor.name())
                .param("paths", paths.toArray(String[]::new))
                .param(
                        "values",
                        paths.stream()
                                .map(path -> files.adopted(actor, desk, path, Objects.requireNonNull(answers.get(path)))
                                        + "")
                                .toArray(String[]::new))
                .query((row, n) -> versions.put(row.getString("path"), row.getInt("version")))
                .list();
        return versions;
    }

    /** Adds rows at the end of a list; returns their ids in order. The caller minds how many a list can have. */
    public List<String> addRows(String list, int count) {
        List<String> rows = IntStream.range(0, count).mapToObj(n -> newRow()).toList();
        jdbc.sql("""
                insert into answer_row (submission_id, list, row_id)
                select :id, :list, row from unnest(:rows::text[]) with ordinality as t (row, n) order by n""")
                .param("id", id)
                .param("list", list)
                .param("rows", rows.toArray(String[]::new))
                .update();
        return rows;
    }

    /** Takes rows out of a list; they can come back. */
    public void removeRows(String list, Collection<String> rows) {
        jdbc.sql("""
                update answer_row set removed_at = :now
                where submission_id = :id and list = :list and row_id = any(:rows) and removed_at is null""")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("list", list)
                .param("rows", rows.toArray(String[]::new))
                .update();
    }

    static String newRow() {
        return "r" + Long.toString(RANDOM.nextLong(1L << 50), 36);
    }
}
