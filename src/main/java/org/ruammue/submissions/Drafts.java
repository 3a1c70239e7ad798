package org.ruammue.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruammue.forms.AnswerSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored answers of drafts. Asks no permission: {@link Desks} and the commands do. */
@Repository
public class Drafts {
    private static final String ANSWER =
            "select path, value::text as value, version, change, saved_at, saved_by from answer ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One stored answer. */
    public record Answer(String path, JsonNode value, int version, long change, Instant savedAt, String savedBy) {}

    /** The draft of the desk; the caller has got the desk for an actor who may see drafts. */
    public Draft of(Desk desk) {
        Submission submission = desk.submission();
        return submission == null ? Draft.EMPTY : of(desk, submission);
    }

    /** The same where the submission is newer than the desk. */
    Draft of(Desk desk, Submission submission) {
        long submissionId = submission.id();
        Map<String, JsonNode> values = new HashMap<>();
        Map<String, Draft.Stamp> stamps = new HashMap<>();
        long change = 0;
        for (Answer answer : since(submissionId, 0)) {
            values.put(answer.path(), answer.value());
            stamps.put(answer.path(), new Draft.Stamp(answer.version(), answer.savedAt(), answer.savedBy()));
            change = Math.max(change, answer.change());
        }
        List<Draft.Row> rows =
                jdbc.sql("""
                select list, row_id from answer_row where submission_id = :id and removed_at is null order by position""").param("id", submissionId).query(Draft.Row.class).list();
        return new Draft(new AnswerSheet(values, Draft.byList(rows), desk.today()), stamps, change);
    }

    /** Answers whose change number is higher than the given one. */
    List<Answer> since(long submissionId, long change) {
        return jdbc.sql(ANSWER + "where submission_id = :id and change > :change")
                .param("id", submissionId)
                .param("change", change)
                .query(this::answer)
                .list();
    }

    Optional<Answer> answer(long submissionId, String path) {
        return jdbc.sql(ANSWER + "where submission_id = :id and path = :path")
                .param("id", submissionId)
                .param("path", path)
                .query(this::answer)
                .optional();
    }

    private Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                row.getString("path"),
                json.readTree(row.getString("value")),
                row.getInt("version"),
                row.getLong("change"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }
}
