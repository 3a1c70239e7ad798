package org.ruammue.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.Stage;

/**
 * A participant's answers to a form step, from the first saved field on. The stage is computed from the timestamps.
 *
 * @param formChangedFrom version of the form that it was begun with, where another took its place since
 * @param submittedAt the latest submit; {@code receivedAt} the first one since the last withdrawal
 */
public record Submission(
        long id,
        long stepId,
        long participantId,
        long formVersionId,
        Instant createdAt,
        Instant touchedAt,
        @Nullable Instant approvalRequestedAt,
        @Nullable String approvalRequestedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant sentBackAt,
        @Nullable String sentBackBy,
        @Nullable String sentBackNote,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable String returnNote,
        @Nullable Instant withdrawnAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant formChangedAt,
        @Nullable Long formChangedFrom) {

    public Stage stage() {
        boolean isIn = submittedAt != null && !after(returnedAt, submittedAt) && !after(withdrawnAt, submittedAt);
        if (isIn) {
            return after(acceptedAt, submittedAt) ? Stage.ACCEPTED : Stage.SUBMITTED;
        }
        if (isWithHead()) {
            return Stage.WITH_HEAD;
        }
        return isReturned() ? Stage.RETURNED : Stage.DRAFTING;
    }

    /** Approval was asked for and the answer was not taken back, sent back or returned since. */
    private boolean isWithHead() {
        Instant asked = approvalRequestedAt;
        return asked != null
                && !after(sentBackAt, asked)
                && !after(submittedAt, asked)
                && !after(returnedAt, asked)
                && !after(withdrawnAt, asked);
    }

    /** The head has approved what is waiting to be submitted. */
    public boolean isApproved() {
        return isWithHead() && after(approvedAt, approvalRequestedAt);
    }

    /** A return still stands: only its marked fields are open. */
    public boolean isReturned() {
        return after(returnedAt, submittedAt) && !after(withdrawnAt, submittedAt);
    }

    /** The head sent the draft back and nothing was asked of the head since. */
    public boolean isSentBack() {
        return sentBackAt != null && !after(approvalRequestedAt, sentBackAt) && !after(submittedAt, sentBackAt);
    }

    /** Fields can be changed. */
    public boolean isEditable() {
        Stage stage = stage();
        return stage == Stage.DRAFTING || stage == Stage.RETURNED;
    }

    /** Whether {@code a} lies at or after {@code b}; false where {@code a} never happened, true where only {@code a} did. */
    private static boolean after(@Nullable Instant a, @Nullable Instant b) {
        return a != null && (b == null || !a.isBefore(b));
    }
}
