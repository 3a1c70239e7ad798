package org.ruammue.workbooks;

import java.util.regex.Pattern;

/**
 * Keeps texts that people typed from running as formulas in the spreadsheet of whoever opens an export. In CSV an
 * apostrophe goes before a text that begins like a formula, and our reader takes it away again; in a workbook the cell is
 * a text cell, which stays a text even when it is edited.
 */
final class FormulaGuard {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.DOTALL);

    private FormulaGuard() {}

    static boolean risky(String text) {
        return RISKY.matcher(text).lookingAt();
    }

    static String guarded(String text) {
        return risky(text) ? "'" + text : text;
    }

    /** The text as it was before {@link #guarded}. */
    static String bare(String text) {
        return text.startsWith("'") && risky(text) ? text.substring(1) : text;
    }
}
