package org.ruammue.submissions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.organisations.Organisation;
import org.ruammue.programmes.Participant;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Stage;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepDates;

/**
 * One participant's place of work in a form step, with all that is needed to judge what is allowed there now.
 *
 * @param submission null until the first field is saved
 * @param canEdit the actor may answer for the organisation
 * @param canApprove the actor is its head
 */
public record Desk(
        Round round,
        Step step,
        Participant participant,
        Organisation organisation,
        StepDates dates,
        Form form,
        @Nullable Submission submission,
        boolean canEdit,
        boolean canApprove,
        LocalDate today) {

    public Stage stage() {
        return submission == null ? Stage.NOT_STARTED : submission.stage();
    }

    public boolean needsApproval() {
        return step.setting("approval").asString("").equals("head");
    }

    /** Message key of the reason why nothing can be changed or submitted now, or null. */
    public @Nullable String closedReason() {
        if (round.closedAt() != null) {
            return "submissions.closed.round";
        }
        if (participant.waivedAt() != null) {
            return "submissions.closed.waived";
        }
        if (!dates.hasOpened(today)) {
            return "submissions.closed.not-open-yet";
        }
        // A return by the coordinator asks for a correction; the lock of the first answer does not stop it.
        if (dates.isLocked(today) && stage() != Stage.RETURNED) {
            return "submissions.closed.locked";
        }
        return null;
    }

    public boolean isOpen() {
        return closedReason() == null;
    }

    /** The actor can type into fields now. */
    public boolean isEditable() {
        return canEdit && isOpen() && (submission == null || submission.isEditable());
    }

    /** The people of the agency can speak to each other about the answer now; also while the head decides. */
    public boolean mayDiscuss() {
        return canEdit && isOpen() && !stage().isIn();
    }

    /** Names the submission in the audit log. */
    public String subject() {
        return "round/" + round.slug() + "/" + step.key() + "/" + organisation.code();
    }

    /** Where the participant works; pages below begin with it. */
    public String href() {
        return "/work/" + round.slug() + "/" + step.key() + "/" + organisation.code();
    }
}
