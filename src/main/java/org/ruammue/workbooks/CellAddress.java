package org.ruammue.workbooks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sheet as people name it, for example {@code C7}.
 *
 * @param column counted from 0
 * @param row counted from 1
 */
public record CellAddress(int column, int row) {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

    /** The letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Empty for what is not an address, or lies outside of what a sheet can have. */
    static Optional<CellAddress> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(parts.group(2));
        return column > MOST_COLUMNS || row > MOST_ROWS
                ? Optional.empty()
                : Optional.of(new CellAddress(column - 1, row));
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
