package org.ruammue.forms.xlsform;

import java.util.List;
import java.util.Optional;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Repeats: how many rows there may be, and our tables, which are written as repeats. */
final class TableReader {
    /** Before the columns about the number of rows. */
    static final String ROWS = "rows-";

    private static final int MOST_ROWS = 200;

    private final Survey survey;
    private final QuestionReader questions;

    TableReader(Survey survey, QuestionReader questions) {
        this.survey = survey;
        this.questions = questions;
    }

    Optional<ObjectNode> table(Entry entry, List<String> shownWhen) {
        Optional<ObjectNode> table = questions.read(entry, shownWhen);
        table.ifPresent(node -> {
            node.set("rows", rows(entry));
            ArrayNode columns = node.putArray("columns");
            entry.inside.stream()
                    .flatMap(column -> questions.read(column, List.of()).stream())
                    .forEach(columns::add);
        });
        return table;
    }

    ObjectNode rows(Entry entry) {
        Line line = entry.line;
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        OwnColumns.read(line, (name, value) -> {
            if (name.startsWith(ROWS)) {
                rows.set(name.substring(ROWS.length()), value);
            }
        });
        String count = line.text("repeat_count");
        if (!count.isEmpty() && rows.isEmpty()) {
            if (count.matches("\\d{1,3}") && Integer.parseInt(count) > 0 && Integer.parseInt(count) <= MOST_ROWS) {
                rows.put("min", Integer.parseInt(count)).put("max", Integer.parseInt(count));
            } else {
                survey.findings().without(line, "repeat_count", "xlsform.repeat-count", count);
            }
        }
        if (!rows.has("item-name")) {
            LocalizedText label = survey.languages().text(line, "label");
            rows.set("item-name", OwnColumns.text(label == null ? new LocalizedText("รายการ", "item") : label));
        }
        return rows;
    }
}
