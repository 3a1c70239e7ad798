package org.ruammue.thai;

/** How a date is written. Take one of the constants; {@link #with} changes the digits for a document. */
public record DateStyle(boolean thai, boolean abbreviated, Era era, Digits digits) {
    public enum Digits {
        ARABIC,
        THAI
    }

    /** 7 เมษายน 2564 */
    public static final DateStyle LONG_THAI = new DateStyle(true, false, Era.BUDDHIST, Digits.ARABIC);
    /** 7 เม.ย. 2564 */
    public static final DateStyle SHORT_THAI = new DateStyle(true, true, Era.BUDDHIST, Digits.ARABIC);
    /** ๗ เมษายน ๒๕๖๔, as in a memo */
    public static final DateStyle DOCUMENT = LONG_THAI.with(Digits.THAI);
    /** 7 April 2021 */
    public static final DateStyle LONG_ENGLISH = new DateStyle(false, false, Era.CHRISTIAN, Digits.ARABIC);
    /** 7 Apr 2021 */
    public static final DateStyle SHORT_ENGLISH = new DateStyle(false, true, Era.CHRISTIAN, Digits.ARABIC);

    public DateStyle with(Digits newDigits) {
        return new DateStyle(thai, abbreviated, era, newDigits);
    }

    public DateStyle with(Era newEra) {
        return new DateStyle(thai, abbreviated, newEra, digits);
    }
}
