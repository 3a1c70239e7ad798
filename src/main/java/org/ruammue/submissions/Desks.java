package org.ruammue.submissions;

import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.FormVersions;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.Participant;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Service;

/** Finds places of work, each only for those who may see it; for all others it does not exist. */
@Service
public class Desks {
    private final Rounds rounds;
    private final Organisations organisations;
    private final Participants participants;
    private final StepCalendar calendar;
    private final FormVersions forms;
    private final Submissions submissions;
    private final BusinessTime time;

    Desks(
            Rounds rounds,
            Organisations organisations,
            Participants participants,
            StepCalendar calendar,
            FormVersions forms,
            Submissions submissions,
            BusinessTime time) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.participants = participants;
        this.calendar = calendar;
        this.forms = forms;
        this.submissions = submissions;
        this.time = time;
    }

    /** For the focal person and the head of the organisation. */
    public Desk forAgency(Actor actor, String slug, String stepKey, String organisationCode) {
        Desk desk = find(actor, slug, stepKey, organisationCode);
        if (!desk.canEdit()) {
            throw new NotFound();
        }
        return desk;
    }

    /** For the coordinator of the round, who may read what was submitted but not type. */
    public Desk forCoordinator(Actor actor, String slug, String stepKey, String organisationCode) {
        rounds.forCoordinator(actor, slug);
        return find(actor, slug, stepKey, organisationCode);
    }

    /** For either: the organisation's own people and the coordinator of the round. */
    public Desk forReader(Actor actor, String slug, String stepKey, String organisationCode) {
        Desk desk = find(actor, slug, stepKey, organisationCode);
        if (!desk.canEdit() && !actor.holds(Role.COORDINATOR, desk.round().ownerId())) {
            throw new NotFound();
        }
        return desk;
    }

    /** The same desk as it stands after a command. */
    public Desk again(Actor actor, Desk desk) {
        return forReader(
                actor,
                desk.round().slug(),
                desk.step().key(),
                desk.organisation().code());
    }

    private Desk find(Actor actor, String slug, String stepKey, String organisationCode) {
        Round round = rounds.get(slug);
        if (!round.issued()) {
            throw new NotFound();
        }
        Step step = rounds.step(round, stepKey);
        if (!step.kind().equals(FormStep.KEY)) {
            throw new NotFound();
        }
        Organisation organisation = organisations.byCode(organisationCode).orElseThrow(NotFound::new);
        Participant participant = participants.find(step, organisation.id()).orElseThrow(NotFound::new);
        Submission submission = submissions.find(step.id(), participant.id()).orElse(null);
        long formVersion = submission == null ? FormSetting.version(step) : submission.formVersionId();
        boolean head = actor.holds(Role.HEAD, organisation.id());
        return new Desk(
                round,
                step,
                participant,
                organisation,
                calendar.dates(step, participant.extendedTo()),
                forms.find(formVersion),
                submission,
                head || actor.holds(Role.FOCAL_PERSON, organisation.id()),
                head,
                time.today());
    }
}
