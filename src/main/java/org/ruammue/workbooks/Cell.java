package org.ruammue.workbooks;

/**
 * One filled cell. Its text is what a person would type to say the same: numbers without exponent or trailing zeros
 * ({@code 12.5}), percentages with their sign ({@code 15%}), dates in ISO form by the Common Era however the cell shows
 * them ({@code 2021-04-07}, {@code 2021-04-07T10:30}, {@code 10:30}), {@code true} and {@code false}, formulas by the
 * result that was stored with them.
 */
public record Cell(CellAddress address, String text, Kind kind) {
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENTAGE,
        DATE,
        TIME,
        BOOLEAN,
        /** A formula went wrong; the text is {@code #REF!} or the like. */
        ERROR,
        /** A formula whose result was never stored; the text is empty. Opening and saving the file in Excel mends it. */
        UNCOMPUTED
    }

    public int column() {
        return address.column();
    }
}
