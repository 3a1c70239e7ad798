package org.ruammue.forms.xlsform;

import org.ruammue.forms.Remark;

/**
 * Something in an XLSForm that is not in the form as it stands in the workbook.
 *
 * @param cell address such as {@code F7}; empty for what concerns a whole sheet
 * @param column title of the column; empty for what concerns a whole row
 */
public record ImportFinding(String sheet, String cell, int row, String column, Effect effect, Remark remark) {
    /** What became of it, worst first. */
    public enum Effect {
        /** The row is not in the form. */
        NOT_TAKEN,
        /** The row is in the form, but without what this cell says. */
        WITHOUT,
        /** It is in the form in another way. */
        ADAPTED
    }
}
