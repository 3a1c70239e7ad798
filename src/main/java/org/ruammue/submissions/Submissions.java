package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.Stage;
import org.ruammue.web.Conflict;
import org.ruammue.web.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of submissions and revisions. Asks no permission: {@link Desks} and the commands do. */
@Repository
class Submissions {
    static final String SUBMISSION = """
            select id, step_id, participant_id, form_version_id, created_at, touched_at, approval_requested_at,
                   approval_requested_by, approved_at, approved_by, sent_back_at, sent_back_by, sent_back_note,
                   submitted_at, received_at, returned_at, returned_by, return_note, withdrawn_at, accepted_at, accepted_by, form_changed_at, form_changed_from
            from submission\s""";
    private static final String REVISION = """
            select id, submission_id, number, receipt, form_version_id, content, sha256, submitted_at, submitted_by,
                   approved_at, approved_by from revision\s""";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    Submissions(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<Submission> find(long stepId, long participantId) {
        return jdbc.sql(SUBMISSION + "where step_id = :step and participant_id = :participant")
                .param("step", stepId)
                .param("participant", participantId)
                .query(Submission.class)
                .optional();
    }

    /** The submission, locked until the end of the transaction: commands on one submission happen one after the other. */
    Submission lock(long id) {
        return jdbc.sql(SUBMISSION + "where id = :id for no key update")
                .param("id", id)
                .query(Submission.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All submissions of a step, locked until the end of the transaction. */
    List<Submission> lockOf(long stepId) {
        return jdbc.sql(SUBMISSION + "where step_id = :step order by id for no key update")
                .param("step", stepId)
                .query(Submission.class)
                .list();
    }

    /** How many submissions of a step stand where. */
    Map<Stage, Long> stages(long stepId) {
        return jdbc
                .sql(SUBMISSION + "where step_id = :step")
                .param("step", stepId)
                .query(Submission.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Submission::stage, Collectors.counting()));
    }

    /** Makes the submission; the database refuses a second one of the same participant. */
    long create(Desk desk) {
        try {
            return insert(desk, "").orElseThrow();
        } catch (DuplicateKeyException e) {
            throw new Conflict("submissions.problem.second");
        }
    }

    /** The submission of the desk, made now where there was none. */
    long ensure(Desk desk) {
        Submission there = desk.submission();
        if (there != null) {
            return there.id();
        }
        return insert(desk, "on conflict (step_id, participant_id) do nothing")
                .orElseGet(() -> find(desk.step().id(), desk.participant().id())
                        .orElseThrow()
                        .id());
    }

    private Optional<Long> insert(Desk desk, String onConflict) {
        return jdbc.sql("""
                insert into submission (step_id, participant_id, organisation_id, form_version_id, created_at, touched_at)
                values (:step, :participant, :organisation, :form, :now, :now)\s""" + onConflict + " returning id")
                .param("step", desk.step().id())
                .param("participant", desk.participant().id())
                .param("organisation", desk.organisation().id())
                .param("form", FormSetting.version(desk.step()))
                .param("now", Timestamp.from(time.now()))
                .query(Long.class)
                .optional();
    }

    /** Notes that somebody works on it. */
    void touch(long id, Instant now) {
        jdbc.sql("update submission set touched_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** The newest first. */
    List<Revision> revisions(long submissionId) {
        return jdbc.sql(REVISION + "where submission_id = :id order by number desc")
                .param("id", submissionId)
                .query(Revision.class)
                .list();
    }

    Optional<Revision> latestRevision(long submissionId) {
        return jdbc.sql(REVISION + "where submission_id = :id order by number desc limit 1")
                .param("id", submissionId)
                .query(Revision.class)
                .optional();
    }
}
