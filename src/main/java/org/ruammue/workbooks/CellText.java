package org.ruammue.workbooks;

import java.util.regex.Pattern;

/** Texts as a cell can hold them. */
final class CellText {
    /** Spreadsheet programs hold 32,767 characters in a cell. */
    private static final int LONGEST = 32_000;

    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Without what XML cannot hold (control characters, halves of pairs), and no longer than a cell. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .filter(point -> point >= 0x20 || point == '\n' || point == '\t')
                .filter(point -> (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF)
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        boolean cut = clean.length() > LONGEST || text.length() > LONGEST;
        return cut ? clean.substring(0, end(clean)) + "…" : clean.toString();
    }

    /** A text that happens to look like an escaped character is escaped itself, so that it is read as it was. */
    static String escaped(String text) {
        return LIKE_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    /** Not between the halves of a pair. */
    private static int end(StringBuilder text) {
        int end = Math.min(LONGEST, text.length());
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
