package org.ruammue.submissions.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Question;
import org.ruammue.workbooks.Cell;

/**
 * What the cells of one answer hold.
 *
 * @param path of the answer; in a new row the id of the question
 * @param texts one for each slot
 * @param base what it was when the file was made
 * @param sheet as the file names it now
 * @param cell the first of the answer, for example {@code D7}
 * @param fault of a cell that cannot be read; null when all can
 */
record FilledAnswer(
        String path,
        Question question,
        List<String> texts,
        Base base,
        String sheet,
        String cell,
        Cell.@Nullable Kind fault) {

    boolean isTouched() {
        return fault != null || base.isTouched(texts);
    }

    boolean isBlank() {
        return fault == null && texts.stream().allMatch(String::isBlank);
    }
}
