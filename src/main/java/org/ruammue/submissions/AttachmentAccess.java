package org.ruammue.submissions;

import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.files.FileAccess;
import org.ruammue.files.StoredFile;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.springframework.stereotype.Component;

/**
 * A file is read by those who may read the answer it stands in: the people and the head of the agency; once it is
 * submitted, also the coordinator of the round.
 */
@Component
class AttachmentAccess implements FileAccess {
    private final Rounds rounds;
    private final Participants participants;
    private final Attachments attachments;

    AttachmentAccess(Rounds rounds, Participants participants, Attachments attachments) {
        this.rounds = rounds;
        this.participants = participants;
        this.attachments = attachments;
    }

    @Override
    public String kind() {
        return Attachments.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        String[] subject = file.subject().split("/");
        Step step = rounds.stepById(Long.parseLong(subject[1]));
        boolean own = participants
                .byId(step, Long.parseLong(subject[2]))
                .filter(participant -> actor.holds(Role.FOCAL_PERSON, participant.organisationId())
                        || actor.holds(Role.HEAD, participant.organisationId()))
                .isPresent();
        return own
                || (actor.holds(Role.COORDINATOR, rounds.byId(step.roundId()).ownerId())
                        && attachments.isInRevision(file.id()));
    }
}
