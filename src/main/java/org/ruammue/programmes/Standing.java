package org.ruammue.programmes;

/** Where a participant stands in a step. Always computed from stage, dates and waiver; never stored. */
public enum Standing {
    NOT_STARTED,
    DRAFTING,
    WITH_HEAD,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** The effective date has passed and nothing is in. */
    LATE,
    WAIVED;

    /** As in addresses and in the API: {@code not-started}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Still owes an answer. */
    public boolean isOpen() {
        return this != SUBMITTED && this != ACCEPTED && this != WAIVED;
    }
}
