package org.ruammue.workbooks;

/** Texts as a cell can hold them. */
final class CellText {
    /** Spreadsheet programs hold 32,767 characters in a cell. */
    private static final int LONGEST = 32_000;

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

    /** Not between the halves of a pair. */
    private static int end(StringBuilder text) {
        int end = Math.min(LONGEST, text.length());
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
