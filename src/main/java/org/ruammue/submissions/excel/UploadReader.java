package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.TypedValue;
import org.ruammue.submissions.Desk;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.ruammue.workbooks.Cell;
import org.ruammue.workbooks.CellAddress;
import org.ruammue.workbooks.Workbook;
import tools.jackson.databind.JsonNode;

/** Makes an {@link Upload} of a workbook: whose it is, what was filled anew, and whether the questions can hold it. */
final class UploadReader {
    private final Messages messages;
    private final List<Upload.Answer> answers = new ArrayList<>();
    private final List<Upload.Added> added = new ArrayList<>();
    private final List<Upload.Removed> removed = new ArrayList<>();
    private final List<Upload.Fault> faults = new ArrayList<>();

    private UploadReader(Messages messages) {
        this.messages = messages;
    }

    /** @throws Refused for a file that is not of this form and agency */
    static Upload read(Desk desk, Workbook book, Messages messages) {
        requireOurs(desk, book);
        UploadReader reader = new UploadReader(messages);
        Filled filled = BookReader.read(desk.form(), book, messages);
        reader.faults.addAll(filled.faults());
        filled.answers().stream().filter(FilledAnswer::isTouched).forEach(reader::answer);
        filled.rows().forEach(reader::row);
        return new Upload(book.name(), reader.answers, reader.added, reader.removed, reader.faults);
    }

    private static void requireOurs(Desk desk, Workbook book) {
        Map<String, String> marks = BookMarks.read(book).orElseThrow(() -> new Refused("submissions.excel.not-ours"));
        Map<String, String> ours = BookMarks.of(desk);
        if (differs(ours, marks, "organisation")) {
            throw new Refused("submissions.excel.other-agency");
        }
        if (differs(ours, marks, "round") || differs(ours, marks, "step")) {
            throw new Refused("submissions.excel.other-round");
        }
        if (!ours.equals(marks)) {
            throw new Refused("submissions.excel.other-version");
        }
    }

    private static boolean differs(Map<String, String> ours, Map<String, String> marks, String name) {
        return !Objects.equals(ours.get(name), marks.get(name));
    }

    private void answer(FilledAnswer filled) {
        JsonNode value = value(filled);
        if (value != null) {
            answers.add(
                    new Upload.Answer(filled.path(), value, filled.base().version(), filled.sheet(), filled.cell()));
        }
    }

    private void row(FilledRow row) {
        String cell = new CellAddress(BookMarks.LABEL, row.number()).toString();
        if (row.row() == null) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            for (FilledAnswer filled : row.answers()) {
                JsonNode value = value(filled);
                if (value != null && !value.isNull()) {
                    values.put(filled.path(), value);
                }
            }
            added.add(new Upload.Added(row.list().id(), values, row.sheet(), cell));
        } else if (row.isBlank() && row.answers().stream().anyMatch(FilledAnswer::isTouched)) {
            Map<String, Integer> versions = new HashMap<>();
            row.answers()
                    .forEach(answer -> versions.put(answer.path(), answer.base().version()));
            removed.add(new Upload.Removed(row.list().id(), row.row(), versions, row.sheet(), cell));
        } else {
            row.answers().stream().filter(FilledAnswer::isTouched).forEach(this::answer);
        }
    }

    /** What the question makes of the cells; null, and a fault, where it cannot hold it. */
    private @Nullable JsonNode value(FilledAnswer filled) {
        if (filled.fault() != null) {
            fault(
                    filled,
                    messages.both(
                            filled.fault() == Cell.Kind.ERROR
                                    ? "submissions.excel.fault.formula"
                                    : "submissions.excel.fault.uncomputed"));
            return null;
        }
        return switch (filled.question().read(AnswerCells.raw(filled.question(), filled.texts()))) {
            case TypedValue.Accepted accepted -> accepted.value();
            case TypedValue.Kept kept -> kept.value();
            case TypedValue.Refused refused -> {
                fault(filled, refused.remark().text(messages));
                yield null;
            }
        };
    }

    private void fault(FilledAnswer filled, LocalizedText what) {
        faults.add(new Upload.Fault(
                filled.sheet(), filled.cell(), filled.question().label(), what));
    }
}
