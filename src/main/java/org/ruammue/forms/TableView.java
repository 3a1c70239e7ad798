package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** A table as a page shows it for editing. */
public record TableView(RowList list, List<RowView> rows, boolean mayAddRows, boolean mayRemoveRows) {
    /** Whether any column is summed. */
    public boolean hasTotals() {
        return list.questions().stream().anyMatch(Question::total);
    }

    /** The sum of a column over all rows, in words; empty for a column that is not summed. */
    public LocalizedText total(Question column) {
        if (!column.total()) {
            return new LocalizedText("", "");
        }
        BigDecimal sum = rows.stream()
                .flatMap(row -> row.fields().stream())
                .filter(cell -> cell.question().equals(column) && cell.shown())
                .map(FieldView::value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return AnswerText.of(Objects.requireNonNull(column), NumberAnswers.node(sum));
    }
}
