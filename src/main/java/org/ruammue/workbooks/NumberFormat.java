package org.ruammue.workbooks;

import java.util.regex.Pattern;

/** What a cell's number format makes of a number. Dates are numbers that only their format tells from others. */
enum NumberFormat {
    PLAIN,
    PERCENTAGE,
    DATE,
    DATE_TIME,
    TIME;

    /** Texts, escaped letters, colours, currencies and languages in a format code say nothing about dates. */
    private static final Pattern MEANINGLESS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[ydb]");
    private static final Pattern HOUR = Pattern.compile("[hs]");

    /** Formats that are known by number only (ECMA-376, 18.8.30, with the Thai ones). */
    static NumberFormat ofId(int id) {
        return switch (id) {
            case 9, 10, 67, 68 -> PERCENTAGE;
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80 -> TIME;
            case 22, 77 -> DATE_TIME;
            default -> PLAIN;
        };
    }

    static NumberFormat ofCode(String code) {
        String bare = MEANINGLESS
                .matcher(code)
                .replaceAll("")
                .replaceFirst(";.*", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replace("general", "");
        boolean hour = HOUR.matcher(bare).find();
        if (DAY.matcher(bare).find()) {
            return hour ? DATE_TIME : DATE;
        }
        if (hour) {
            return TIME;
        }
        return bare.contains("m") ? DATE : bare.contains("%") ? PERCENTAGE : PLAIN;
    }
}
