package org.ruammue.submissions.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.RowList;

/**
 * One line of the sheet of a list.
 *
 * @param row id of the row; null for a new one
 * @param number of the line in the sheet
 */
record FilledRow(RowList list, @Nullable String row, String sheet, int number, List<FilledAnswer> answers) {
    boolean isBlank() {
        return answers.stream().allMatch(FilledAnswer::isBlank);
    }
}
