package org.ruammue.thai;

/** A text that is no date, with the reason in a form a page can put into words. */
public class UnreadableDate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        EMPTY,
        UNKNOWN_WORD,
        /** 30 February, 31 June, month 13. */
        NO_SUCH_DAY,
        NO_MONTH,
        NO_YEAR,
        /** Before 1941, when the Thai year did not begin on 1 January, or too far ahead to be meant. */
        YEAR_OUT_OF_RANGE,
        /** The text names another day of the week than the date has. */
        WEEKDAY_DIFFERS,
        /** The end of a range lies before its begin. */
        REVERSED,
        /** Several days where one was asked for. */
        NOT_ONE_DAY
    }

    private final Reason reason;

    UnreadableDate(Reason reason, String text) {
        super(reason + ": \"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
