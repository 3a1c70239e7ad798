package org.ruammue.thai;

/** How years are counted. The Buddhist year of a day is its Christian year + 543, since 1 January 1941 (BE 2484). */
public enum Era {
    BUDDHIST(543),
    CHRISTIAN(0);

    private final int ahead;

    Era(int ahead) {
        this.ahead = ahead;
    }

    public int yearOf(int christianYear) {
        return christianYear + ahead;
    }

    public int toChristian(int year) {
        return year - ahead;
    }
}
