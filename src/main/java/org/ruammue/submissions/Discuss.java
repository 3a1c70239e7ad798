package org.ruammue.submissions;

import java.sql.Timestamp;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.AnswerPath;
import org.ruammue.thai.ThaiText;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Colleagues of one agency discuss an answer before it leaves: somebody says a word, somebody settles it, and who said it
 * can take it back. The audit log learns that it happened, not what was said.
 */
@Service
public class Discuss {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Drafts drafts;
    private final BusinessTime time;
    private final AuditLog audit;

    Discuss(JdbcClient jdbc, Submissions submissions, Drafts drafts, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.drafts = drafts;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Returns the number of the new comment.
     *
     * @param path of an answer, or the id of a section, list or table
     */
    @Transactional
    public long say(Actor actor, Desk desk, String path, String said) {
        requireOpen(actor, desk);
        requireKnown(desk, path);
        String words = ThaiText.cleanLines(said);
        if (words.isEmpty()) {
            throw new Refused("submissions.problem.comment-missing");
        }
        if (!ThaiText.fits(words, Comment.LONGEST)) {
            throw new Refused("submissions.problem.note-long", Comment.LONGEST);
        }
        long id = jdbc.sql("""
                insert into answer_comment (submission_id, path, person_id, name, words, said_at)
                values (:submission, :path, :person, :name, :words, :now) returning id""")
                .param("submission", submissions.ensure(desk))
                .param("path", path)
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("words", words)
                .param("now", now())
                .query(Long.class)
                .single();
        log(actor, desk, "submission.commented", id);
        return id;
    }

    /** Settles a comment; with {@code resolved} false it waits again. */
    @Transactional
    public void resolve(Actor actor, Desk desk, long comment, boolean resolved) {
        requireOpen(actor, desk);
        requireChanged(jdbc.sql("""
                update answer_comment set resolved_at = :at, resolved_by = :by
                where id = :id and submission_id = :submission and removed_at is null""")
                .param("at", resolved ? now() : null)
                .param("by", resolved ? actor.name() : null)
                .param("id", comment)
                .param("submission", id(desk))
                .update());
        log(actor, desk, resolved ? "submission.comment-resolved" : "submission.comment-reopened", comment);
    }

    /** Takes one's own comment back. */
    @Transactional
    public void remove(Actor actor, Desk desk, long comment) {
        requireOpen(actor, desk);
        requireChanged(jdbc.sql("""
                update answer_comment set removed_at = :now
                where id = :id and submission_id = :submission and person_id = :person and removed_at is null""")
                .param("now", now())
                .param("id", comment)
                .param("submission", id(desk))
                .param("person", actor.personId())
                .update());
        log(actor, desk, "submission.comment-removed", comment);
    }

    private static void requireOpen(Actor actor, Desk desk) {
        if (!desk.canEdit() || actor.personId() == 0) {
            throw new Forbidden();
        }
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        if (desk.stage().isIn()) {
            throw new Refused("submissions.problem.already-submitted");
        }
    }

    private void requireKnown(Desk desk, String path) {
        boolean whole =
                desk.form().section(path).isPresent() || desk.form().list(path).isPresent();
        boolean answer = desk.form().field(path).isPresent() && rowIsThere(desk, path);
        if (!whole && !answer) {
            throw new NotFound();
        }
    }

    private boolean rowIsThere(Desk desk, String path) {
        AnswerPath at = AnswerPath.parse(path).orElseThrow(NotFound::new);
        return at.list() == null || drafts.of(desk).sheet().rows(at.list()).contains(at.row());
    }

    private static long id(Desk desk) {
        Submission submission = desk.submission();
        if (submission == null) {
            throw new NotFound();
        }
        return submission.id();
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private Timestamp now() {
        return Timestamp.from(time.now());
    }

    private void log(Actor actor, Desk desk, String action, long comment) {
        audit.append(actor, action, desk.subject(), Map.of("comment", comment));
    }
}
