package org.ruammue.submissions.earlier;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.LockedDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of what was taken over, with what stood there before. */
@Repository
class Takings {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Takings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What an answer was before it was taken over. */
    record Before(String path, int version, JsonNode value) {}

    record Row(String list, String rowId) {}

    long begin(Actor actor, LockedDraft draft) {
        return jdbc.sql("""
                insert into taking (submission_id, taken_at, taken_by) values (:submission, :now, :by) returning id""")
                .param("submission", draft.submissionId())
                .param("now", Timestamp.from(draft.now()))
                .param("by", actor.name())
                .query(Long.class)
                .single();
    }

    /** @param versions by path, as taking them made them */
    void note(LockedDraft draft, long taking, List<Offer> offers, Map<String, Integer> versions) {
        jdbc.sql("""
                insert into taken_answer (submission_id, path, version, taking_id, revision_id, before)
                select :submission, path, version, :taking, revision, before::jsonb
                from unnest(:paths::text[], :versions::int[], :revisions::bigint[], :before::text[])
                    as t (path, version, revision, before)""")
                .param("submission", draft.submissionId())
                .param("taking", taking)
                .param("paths", offers.stream().map(Offer::path).toArray(String[]::new))
                .param(
                        "versions",
                        offers.stream()
                                .map(offer -> Objects.requireNonNull(versions.get(offer.path())))
                                .toArray(Integer[]::new))
                .param(
                        "revisions",
                        offers.stream()
                                .map(offer -> offer.source().revisionId())
                                .toArray(Long[]::new))
                .param(
                        "before",
                        offers.stream()
                                .map(offer -> before(draft, offer.path()))
                                .toArray(String[]::new))
                .update();
    }

    void noteRows(LockedDraft draft, long taking, List<RowOffer> offers, List<String> rows) {
        jdbc.sql("""
                insert into taken_row (submission_id, list, row_id, taking_id, revision_id, source_row)
                select :submission, list, row, :taking, revision, source
                from unnest(:lists::text[], :rows::text[], :revisions::bigint[], :sources::text[])
                    as t (list, row, revision, source)""")
                .param("submission", draft.submissionId())
                .param("taking", taking)
                .param("lists", offers.stream().map(offer -> offer.list().id()).toArray(String[]::new))
                .param("rows", rows.toArray(String[]::new))
                .param(
                        "revisions",
                        offers.stream()
                                .map(offer -> offer.source().revisionId())
                                .toArray(Long[]::new))
                .param("sources", offers.stream().map(RowOffer::row).toArray(String[]::new))
                .update();
    }

    /** Marks a taking of the submission as undone; false where there is none that stands. */
    boolean end(LockedDraft draft, long taking) {
        return jdbc.sql("""
                update taking set undone_at = :now where id = :id and submission_id = :submission and undone_at is null""")
                        .param("now", Timestamp.from(draft.now()))
                        .param("id", taking)
                        .param("submission", draft.submissionId())
                        .update()
                == 1;
    }

    List<Before> answers(LockedDraft draft, long taking) {
        return jdbc.sql("select path, version, before::text as before from taken_answer where taking_id = :id"
                        + " and submission_id = :submission")
                .param("id", taking)
                .param("submission", draft.submissionId())
                .query((row, n) -> new Before(
                        row.getString("path"), row.getInt("version"), json.readTree(row.getString("before"))))
                .list();
    }

    List<Row> rows(LockedDraft draft, long taking) {
        return jdbc.sql("select list, row_id from taken_row where taking_id = :id and submission_id = :submission")
                .param("id", taking)
                .param("submission", draft.submissionId())
                .query(Row.class)
                .list();
    }

    private static String before(LockedDraft draft, String path) {
        JsonNode value = draft.draft().sheet().value(path);
        return value.isMissingNode() ? "null" : value.toString();
    }
}
