package org.ruammue.programmes;

/** How far a participant's own work in a step has come, as the step's kind sees it; dates do not matter here. */
public enum Stage {
    NOT_STARTED,
    DRAFTING,
    WITH_HEAD,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Something is in, and nothing more is asked for now. */
    public boolean isIn() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
