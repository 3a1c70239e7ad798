package org.ruammue.submissions;

import java.time.temporal.ChronoUnit;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens drafts for commands that change many answers. */
@Service
public class LockedDrafts {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Reopened reopened;
    private final AnswerFiles files;
    private final BusinessTime time;

    LockedDrafts(
            JdbcClient jdbc,
            Submissions submissions,
            Drafts drafts,
            Reopened reopened,
            AnswerFiles files,
            BusinessTime time) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.drafts = drafts;
        this.reopened = reopened;
        this.files = files;
        this.time = time;
    }

    /**
     * The draft of the desk, made where there was none, for somebody of the agency and while it can be changed.
     *
     * @throws org.ruammue.web.Refused with the reason why nothing can be changed now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedDraft lock(Actor actor, Desk desk) {
        if (!desk.canEdit() || actor.personId() == 0) {
            throw new Forbidden();
        }
        Submission submission = submissions.lock(submissions.ensure(desk));
        Reopened.requireEditable(desk, submission);
        var now = time.now().truncatedTo(ChronoUnit.MILLIS);
        submissions.touch(submission.id(), now);
        return new LockedDraft(
                jdbc, files, desk, actor, submission, drafts.of(desk, submission), reopened.marks(submission), now);
    }
}
