package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.CanonicalJson;
import org.ruammue.forms.FileAnswer;
import org.ruammue.forms.FormCheck;
import org.ruammue.forms.RowList;
import org.ruammue.web.NotFound;
import org.ruammue.web.Page;
import org.ruammue.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Freezes the draft as a revision with a receipt. Submitting what is already in gives the same receipt again. */
@Service
public class Submit {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Attachments attachments;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Submit(
            JdbcClient jdbc,
            Submissions submissions,
            Drafts drafts,
            Attachments attachments,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.drafts = drafts;
        this.attachments = attachments;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Incomplete with everything that is missing */
    @Transactional
    public Revision handle(Actor actor, Desk desk) {
        Approval.requireAgency(desk);
        Submission there = desk.submission();
        if (there == null) {
            throw new NotFound();
        }
        Submission submission = submissions.lock(there.id());
        if (submission.stage().isIn()) {
            return submissions.latestRevision(submission.id()).orElseThrow();
        }
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        if (desk.needsApproval() && !submission.isApproved()) {
            throw new Refused("submissions.problem.not-approved");
        }
        Draft draft = drafts.of(desk, submission);
        Approval.requireComplete(desk, draft);
        Revision revision = freeze(actor, desk, submission, FormCheck.submitted(desk.form(), draft.sheet()));
        audit.append(
                actor,
                "submission.submitted",
                desk.subject(),
                Map.of("receipt", revision.receipt(), "revision", revision.number(), "sha256", revision.sha256()));
        events.publishEvent(new SubmissionReceived(
                submission.id(), desk.step().id(), desk.participant().id(), revision.number(), revision.receipt()));
        return revision;
    }

    private Revision freeze(Actor actor, Desk desk, Submission submission, ObjectNode answers) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("round", desk.round().slug())
                .put("step", desk.step().key())
                .put("organisation", desk.organisation().code())
                .put("form", desk.form().key())
                .put("formVersion", desk.form().version())
                .put("submittedAt", now.toString());
        content.set("answers", answers);
        String receipt = nextReceipt(now);
        long id = jdbc.sql("""
                insert into revision (submission_id, number, receipt, form_version_id, content, sha256, submitted_at,
                                      submitted_by, approved_at, approved_by)
                select :submission, coalesce(max(number), 0) + 1, :receipt, :form, :content, :sha256, :now, :by,
                       :approvedAt, :approvedBy
                from revision where submission_id = :submission
                returning id""")
                .param("submission", submission.id())
                .param("receipt", receipt)
                .param("form", submission.formVersionId())
                .param("content", CanonicalJson.write(content))
                .param("sha256", CanonicalJson.sha256(content))
                .param("now", Timestamp.from(now))
                .param("by", actor.name())
                .param("approvedAt", submission.isApproved() ? timestamp(submission.approvedAt()) : null)
                .param("approvedBy", submission.isApproved() ? submission.approvedBy() : null)
                .query(Long.class)
                .single();
        insertRows(desk, id, answers);
        attachments.freeze(id, FileAnswer.all(desk.form(), AnswerSheet.of(answers)));
        jdbc.sql("""
                update submission set submitted_at = :now, touched_at = :now,
                    received_at = coalesce(received_at, :now)
                where id = :id""")
                .param("now", Timestamp.from(now))
                .param("id", submission.id())
                .update();
        return submissions.latestRevision(submission.id()).orElseThrow();
    }

    /** What overviews look at: the rows of each list and table, and all other answers as one row more. */
    private void insertRows(Desk desk, long revision, ObjectNode answers) {
        Set<String> lists = desk.form().lists().map(RowList::id).collect(Collectors.toSet());
        for (String list : lists) {
            int position = 0;
            for (JsonNode row : answers.path(list)) {
                insertRow(revision, list, position++, row.path("$row").asString(), row);
            }
        }
        insertRow(revision, RowList.WHOLE, 0, RowList.WHOLE, answers.deepCopy().without(lists));
    }

    private void insertRow(long revision, String list, int position, String row, JsonNode answers) {
        jdbc.sql("""
                insert into revision_row (revision_id, list, position, row_id, answers)
                values (:revision, :list, :position, :row, :answers::jsonb)""")
                .param("revision", revision)
                .param("list", list)
                .param("position", position)
                .param("row", row)
                .param("answers", answers.toString())
                .update();
    }

    private String nextReceipt(Instant now) {
        int year = now.atZone(Page.BANGKOK).getYear() + 543;
        int number = jdbc.sql("""
                insert into receipt_counter (year, last) values (:year, 1)
                on conflict (year) do update set last = receipt_counter.last + 1 returning last""").param("year", year).query(Integer.class).single();
        return "R%d-%06d".formatted(year, number);
    }

    private static java.sql.@org.jspecify.annotations.Nullable Timestamp timestamp(
            java.time.@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
