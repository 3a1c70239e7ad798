package org.ruammue.thai;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans every text that people type, before it is checked and stored. Takes away what cannot be seen (controls,
 * direction marks, zero-width characters, halves of surrogate pairs) and writes alike what looks alike (NFC, sara am in
 * two parts, sara e typed twice for sara ae), so that search finds it. Thai vowels and tone marks stay.
 */
public final class ThaiText {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029\u000B\f]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\t]+");
    private static final Pattern BLANKS_AT_LINE_END = Pattern.compile("[\\p{Zs}\t]+(?=\n|$)");
    /** Controls but line feed and tab; format characters; lone surrogates; characters no standard will ever assign. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}&&[^\n\t]]");

    private static final Pattern SARA_AM_IN_PARTS = Pattern.compile("\u0E4D([\u0E48-\u0E4B]?)\u0E32");
    private static final Pattern SARA_E_TWICE = Pattern.compile("\u0E40\u0E40");

    private ThaiText() {}

    /** For a field of one line: line breaks and runs of blanks become one space, none at either end. */
    public static String clean(String typed) {
        String oneLine = LINE_BREAK.matcher(typed).replaceAll(" ");
        return BLANKS.matcher(repaired(oneLine)).replaceAll(" ").strip();
    }

    /** For a field of many lines: every line break becomes {@code \n}; blanks at line ends and empty ends go. */
    public static String cleanLines(String typed) {
        String lines = repaired(LINE_BREAK.matcher(typed).replaceAll("\n")).replace('\t', ' ');
        return BLANKS_AT_LINE_END.matcher(lines).replaceAll("").strip();
    }

    /** The length a limit counts: code points, so that an emoji is one and a Thai tone mark is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean fits(String text, int limit) {
        return text.length() <= limit || length(text) <= limit;
    }

    /** Mends characters alone; blanks and line breaks stay as they are. */
    public static String repaired(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String withSaraAm = SARA_AM_IN_PARTS.matcher(composed).replaceAll("$1\u0E33");
        return SARA_E_TWICE.matcher(withSaraAm).replaceAll("\u0E41");
    }
}
