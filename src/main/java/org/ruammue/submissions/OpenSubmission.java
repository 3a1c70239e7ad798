package org.ruammue.submissions;

import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agency's submission before anything is saved in it. The database refuses a second one. */
@Service
public class OpenSubmission {
    private final Submissions submissions;

    OpenSubmission(Submissions submissions) {
        this.submissions = submissions;
    }

    @Transactional
    public void handle(Actor actor, Desk desk) {
        if (!desk.canEdit() || actor.personId() == 0) {
            throw new Forbidden();
        }
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        submissions.create(desk);
    }
}
