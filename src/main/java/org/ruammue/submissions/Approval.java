package org.ruammue.submissions;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Finding;
import org.ruammue.forms.FormCheck;
import org.ruammue.programmes.AgencyLetters;
import org.ruammue.programmes.Stage;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens inside the agency before an answer leaves it: asking the head, approving, sending back, taking back. */
@Service
public class Approval {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Drafts drafts;
    private final AgencyLetters letters;
    private final BusinessTime time;
    private final AuditLog audit;

    Approval(
            JdbcClient jdbc,
            Submissions submissions,
            Drafts drafts,
            AgencyLetters letters,
            BusinessTime time,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.drafts = drafts;
        this.letters = letters;
        this.time = time;
        this.audit = audit;
    }

    /** Asks the head. The draft rests until the head has answered or it is taken back. */
    @Transactional
    public void request(Actor actor, Desk desk) {
        requireAgency(desk);
        Submission submission = lock(desk);
        Reopened.requireEditable(desk, submission);
        requireComplete(desk, drafts.of(desk, submission));
        jdbc.sql("""
                update submission set approval_requested_at = :now, approval_requested_by = :by, touched_at = :now
                where id = :id""")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("id", submission.id())
                .update();
        letters.post(
                desk.round(),
                desk.step(),
                desk.organisation(),
                Set.of(Role.HEAD),
                "submissions.letter.approval",
                actor.name());
        log(actor, desk, "submission.approval-requested", Map.of());
    }

    /** The focal person takes the draft back from the head to change it. */
    @Transactional
    public void takeBack(Actor actor, Desk desk) {
        requireAgency(desk);
        Submission submission = lock(desk);
        if (submission.stage() != Stage.WITH_HEAD) {
            throw new Refused("submissions.problem.not-with-head");
        }
        jdbc.sql(
                        "update submission set approval_requested_at = null, approved_at = null, touched_at = :now where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("id", submission.id())
                .update();
        log(actor, desk, "submission.taken-back", Map.of());
    }

    @Transactional
    public void approve(Actor actor, Desk desk) {
        Submission submission = lockForHead(desk);
        jdbc.sql("update submission set approved_at = :now, approved_by = :by, touched_at = :now where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("id", submission.id())
                .update();
        log(actor, desk, "submission.approved", Map.of());
    }

    /** Gives the draft back to the focal person with a note that says what to change. */
    @Transactional
    public void sendBack(Actor actor, Desk desk, String note) {
        Submission submission = lockForHead(desk);
        requireNote(note);
        jdbc.sql("""
                update submission set sent_back_at = :now, sent_back_by = :by, sent_back_note = :note, touched_at = :now
                where id = :id""")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("note", note.strip())
                .param("id", submission.id())
                .update();
        letters.post(
                desk.round(),
                desk.step(),
                desk.organisation(),
                Set.of(Role.FOCAL_PERSON),
                "submissions.letter.sent-back",
                note);
        log(actor, desk, "submission.sent-back", Map.of("note", note));
    }

    /** What is given back says why, in at most 2,000 characters. */
    static void requireNote(String note) {
        if (note.isBlank()) {
            throw new Refused("submissions.problem.note-missing");
        }
        if (note.length() > 2000) {
            throw new Refused("submissions.problem.note-long", 2000);
        }
    }

    private Submission lockForHead(Desk desk) {
        if (!desk.canApprove()) {
            throw new Forbidden();
        }
        Submission submission = lock(desk);
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        if (submission.stage() != Stage.WITH_HEAD) {
            throw new Refused("submissions.problem.not-with-head");
        }
        return submission;
    }

    private Submission lock(Desk desk) {
        Submission there = desk.submission();
        if (there == null) {
            throw new NotFound();
        }
        return submissions.lock(there.id());
    }

    static void requireAgency(Desk desk) {
        if (!desk.canEdit()) {
            throw new Forbidden();
        }
    }

    static void requireComplete(Desk desk, Draft draft) {
        List<Finding> findings = FormCheck.check(desk.form(), draft.sheet());
        if (!findings.isEmpty()) {
            throw new Incomplete(findings);
        }
    }

    private void log(Actor actor, Desk desk, String action, Map<String, ?> detail) {
        audit.append(actor, action, desk.subject(), detail);
    }
}
