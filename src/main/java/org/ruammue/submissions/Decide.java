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
import org.ruammue.forms.Form;
import org.ruammue.programmes.AgencyLetters;
import org.ruammue.programmes.Stage;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator does with what came in: return it with marked fields, or accept it; and the agency's withdrawal. */
@Service
public class Decide {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final AgencyLetters letters;
    private final BusinessTime time;
    private final AuditLog audit;

    Decide(JdbcClient jdbc, Submissions submissions, AgencyLetters letters, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.letters = letters;
        this.time = time;
        this.audit = audit;
    }

    /**
     * @param marks the fields or lists that reopen; at least one
     * @param note what is asked for, in a sentence or two
     */
    public record Return(List<Reopened.Mark> marks, String note) {}

    @Transactional
    public void giveBack(Actor actor, Desk desk, Return command) {
        Submission submission = lockForCoordinator(actor, desk);
        if (submission.stage() != Stage.SUBMITTED) {
            throw new Refused("submissions.problem.not-submitted");
        }
        Approval.requireNote(command.note());
        if (command.marks().isEmpty()) {
            throw new Refused("submissions.problem.nothing-marked");
        }
        int revision = submissions.latestRevision(submission.id()).orElseThrow().number();
        for (Reopened.Mark mark : command.marks()) {
            requireKnown(desk.form(), mark.path());
            jdbc.sql("""
                    insert into return_field (submission_id, revision_number, path, remark)
                    values (:id, :revision, :path, left(:remark, 1000)) on conflict do nothing""")
                    .param("id", submission.id())
                    .param("revision", revision)
                    .param("path", mark.path())
                    .param("remark", mark.remark().strip())
                    .update();
        }
        jdbc.sql("""
                update submission set returned_at = :now, returned_by = :by, return_note = :note, touched_at = :now
                where id = :id""")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("note", command.note().strip())
                .param("id", submission.id())
                .update();
        letters.post(
                desk.round(),
                desk.step(),
                desk.organisation(),
                Set.of(Role.FOCAL_PERSON),
                "submissions.letter.returned",
                command.note());
        audit.append(
                actor,
                "submission.returned",
                desk.subject(),
                Map.of(
                        "note", command.note(),
                        "fields",
                                command.marks().stream()
                                        .map(Reopened.Mark::path)
                                        .toList()));
    }

    @Transactional
    public void accept(Actor actor, Desk desk) {
        Submission submission = lockForCoordinator(actor, desk);
        if (submission.stage() != Stage.SUBMITTED) {
            throw new Refused("submissions.problem.not-submitted");
        }
        jdbc.sql("update submission set accepted_at = :now, accepted_by = :by, touched_at = :now where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("id", submission.id())
                .update();
        audit.append(actor, "submission.accepted", desk.subject(), Map.of());
    }

    /** The agency takes back what it submitted, while it can still submit again and nothing was decided. */
    @Transactional
    public void withdraw(Actor actor, Desk desk, String reason) {
        Approval.requireAgency(desk);
        Submission there = desk.submission();
        if (there == null) {
            throw new NotFound();
        }
        Submission submission = submissions.lock(there.id());
        if (submission.stage() != Stage.SUBMITTED) {
            throw new Refused("submissions.problem.not-submitted");
        }
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        jdbc.sql("update submission set withdrawn_at = :now, received_at = null, touched_at = :now where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("id", submission.id())
                .update();
        audit.append(actor, "submission.withdrawn", desk.subject(), Map.of("reason", reason));
    }

    private Submission lockForCoordinator(Actor actor, Desk desk) {
        if (!actor.holds(Role.COORDINATOR, desk.round().ownerId())) {
            throw new Forbidden();
        }
        Submission there = desk.submission();
        if (there == null) {
            throw new Refused("submissions.problem.not-submitted");
        }
        return submissions.lock(there.id());
    }

    private static void requireKnown(Form form, String path) {
        boolean list = form.section(path).map(section -> section.repeats()).orElse(false);
        if (!list && form.field(path).isEmpty()) {
            throw new NotFound();
        }
    }
}
