package org.ruammue.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a list over all agencies, as they stand in each agency's latest revision; for overviews and exports. The
 * caller has checked that the reader may see the whole step. Withdrawn submissions are left out.
 */
@Service
public class SubmittedRows {
    private static final String FROM = """
            from revision_row w join revision r on r.id = w.revision_id join submission s on s.id = r.submission_id
            where s.step_id = :step and w.list = :list and s.received_at is not null
              and r.number = (select max(number) from revision where submission_id = s.id)\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SubmittedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param words part of any answer; empty for all
     * @param choices by question id, the option that must have been chosen
     * @param organisationIds only these; empty for all
     */
    public record Filter(String words, Map<String, String> choices, List<Long> organisationIds) {
        public static final Filter ALL = new Filter("", Map.of(), List.of());
    }

    /**
     * One row of one agency.
     *
     * @param formVersion number of the version of the form that was answered
     */
    public record Row(
            long organisationId,
            String receipt,
            Instant submittedAt,
            int formVersion,
            int position,
            JsonNode answers) {}

    /** How often an option was chosen. Own words beside the options count together under {@code other}. */
    public record Tally(String option, long count) {}

    public long count(long stepId, String list, Filter filter) {
        return with("select count(*) " + FROM, stepId, list, filter, "")
                .query(Long.class)
                .single();
    }

    public List<Row> page(long stepId, String list, Filter filter, int size, long offset) {
        return with(rows(), stepId, list, filter, " order by s.organisation_id, w.position limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    /** How often each option of a question was chosen among the rows of the filter, the most frequent first. */
    public List<Tally> tally(long stepId, String list, String question, Filter filter) {
        String sql = """
                select option, count(*) as count from (
                    select case when jsonb_typeof(chosen) = 'object' then 'other' else chosen #>> '{}' end as option
                    from (select w.answers\s""" + FROM;
        return with(sql, stepId, list, filter, """
                ) found, jsonb_array_elements(case jsonb_typeof(found.answers -> :question)
                    when 'array' then found.answers -> :question
                    when 'null' then '[]'::jsonb
                    else jsonb_build_array(found.answers -> :question) end) as chosen
                where jsonb_exists(found.answers, :question)) as options
                group by option order by count desc, option""")
                .param("question", question)
                .query(Tally.class)
                .list();
    }

    private static String rows() {
        return """
                select s.organisation_id, r.receipt, r.submitted_at, w.position, w.answers::text as answers,
                       coalesce(substring(r.content from '"formVersion":([0-9]+)'), '0')::integer as form_version\s""" + FROM;
    }

    private JdbcClient.StatementSpec with(String select, long stepId, String list, Filter filter, String tail) {
        StringBuilder sql = new StringBuilder(select);
        if (!filter.words().isBlank()) {
            sql.append(" and w.answers::text ilike :words");
        }
        if (!filter.organisationIds().isEmpty()) {
            sql.append(" and s.organisation_id = any(:organisations)");
        }
        int n = 0;
        for (int i = 0; i < filter.choices().size(); i++) {
            // Works for one option as for several; own words count as the option "other".
            sql.append(" and (jsonb_exists(w.answers -> :question")
                    .append(i)
                    .append(", :option")
                    .append(i)
                    .append(")");
            sql.append(" or (:option")
                    .append(i)
                    .append(" = 'other' and w.answers -> :question")
                    .append(i);
            sql.append(" @> '[{}]') or (w.answers -> :question")
                    .append(i)
                    .append(")::text = :option")
                    .append(i)
                    .append(")");
        }
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql + tail).param("step", stepId).param("list", list);
        if (!filter.words().isBlank()) {
            statement = statement.param("words", "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!filter.organisationIds().isEmpty()) {
            statement =
                    statement.param("organisations", filter.organisationIds().toArray(Long[]::new));
        }
        for (Map.Entry<String, String> choice : filter.choices().entrySet()) {
            statement = statement.param("question" + n, choice.getKey()).param("option" + n, choice.getValue());
            n++;
        }
        return statement;
    }

    private Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(
                row.getLong("organisation_id"),
                row.getString("receipt"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getInt("form_version"),
                row.getInt("position"),
                json.readTree(row.getString("answers")));
    }
}
