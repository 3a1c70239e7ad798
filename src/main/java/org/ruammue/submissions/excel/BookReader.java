package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.workbooks.Cell;
import org.ruammue.workbooks.CellAddress;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;

/** Reads the sheets of a workbook by their hidden ids, wherever they were moved and however they are called now. */
final class BookReader {
    private final Form form;
    private final Messages messages;
    private final List<FilledAnswer> answers = new ArrayList<>();
    private final List<FilledRow> rows = new ArrayList<>();
    private final List<Upload.Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private BookReader(Form form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    static Filled read(Form form, Workbook book, Messages messages) {
        BookReader reader = new BookReader(form, messages);
        book.sheets().forEach(reader::sheet);
        for (Section section : form.sections()) {
            String mark = section.repeats() ? BookMarks.LIST : BookMarks.SECTION;
            reader.missing(mark + section.id(), section.title());
        }
        form.lists()
                .filter(list -> !list.section().repeats())
                .forEach(list -> reader.missing(BookMarks.LIST + list.id(), list.title()));
        return new Filled(reader.answers, reader.rows, reader.faults);
    }

    private void missing(String mark, LocalizedText title) {
        if (!seen.contains(mark)) {
            faults.add(new Upload.Fault("", "", title, messages.both("submissions.excel.fault.sheet-gone")));
        }
    }

    private void sheet(Sheet sheet) {
        String mark = BookMarks.mark(sheet);
        boolean section = mark.startsWith(BookMarks.SECTION);
        if (!section && !mark.startsWith(BookMarks.LIST)) {
            return;
        }
        if (!seen.add(mark)) {
            fault(sheet, "", Slot.NONE, "submissions.excel.fault.sheet-twice");
        } else if (section) {
            answers(sheet);
        } else {
            form.list(mark.substring(BookMarks.LIST.length())).ifPresent(list -> list(sheet, list));
        }
    }

    private void answers(Sheet sheet) {
        Map<String, List<Row>> byPath = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            if (row.number() > 3) {
                String path = BookMarks.path(row);
                byPath.computeIfAbsent(path, first -> new ArrayList<>()).add(row);
            }
        }
        byPath.forEach((path, lines) -> {
            String plain = path.startsWith(BookMarks.SHOWN) ? path.substring(1) : path;
            form.field(plain).ifPresent(field -> {
                FilledAnswer answer = answer(sheet, plain, field.question(), lines);
                if (!path.startsWith(BookMarks.SHOWN)) {
                    answers.add(answer);
                } else if (answer.isTouched()) {
                    fault(sheet, answer.cell(), field.question().label(), "submissions.excel.fault.locked");
                }
            });
        });
    }

    private FilledAnswer answer(Sheet sheet, String path, Question question, List<Row> lines) {
        Base base = lines.stream()
                .flatMap(line -> Base.parse(line.text(BookMarks.BASE)).stream())
                .findFirst()
                .orElse(Base.NONE);
        Map<String, Cell> cells = new HashMap<>();
        for (Row line : lines) {
            String id = line.text(BookMarks.ID);
            String part = id.contains(BookMarks.PART) ? id.substring(id.indexOf(BookMarks.PART) + 1) : "";
            line.cell(BookMarks.ANSWER).ifPresent(cell -> cells.put(part, cell));
        }
        String first = new CellAddress(BookMarks.ANSWER, lines.getFirst().number()).toString();
        return filled(path, question, cells, base, sheet, first);
    }

    /** @param cells by part of the answer */
    private static FilledAnswer filled(
            String path, Question question, Map<String, Cell> cells, Base base, Sheet sheet, String first) {
        List<String> texts = new ArrayList<>();
        Cell.Kind fault = null;
        String at = first;
        for (Slot slot : Slots.of(question)) {
            Cell cell = cells.get(slot.part());
            texts.add(cell == null ? "" : cell.text());
            if (cell != null && (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.UNCOMPUTED)) {
                fault = cell.kind();
                at = cell.address().toString();
            }
        }
        return new FilledAnswer(path, question, texts, base, sheet.name(), at, fault);
    }

    private void list(Sheet sheet, RowList list) {
        Map<Integer, String> columns = new HashMap<>();
        sheet.row(ListSheet.IDS).ifPresent(ids -> ids.cells().forEach(cell -> columns.put(cell.column(), cell.text())));
        Set<String> ids = new HashSet<>();
        for (Row line : sheet.rows()) {
            if (line.number() <= ListSheet.IDS + 2) {
                continue;
            }
            String id = line.text(BookMarks.ID).strip();
            if (!id.isEmpty() && !ids.add(id)) {
                fault(
                        sheet,
                        new CellAddress(BookMarks.LABEL, line.number()).toString(),
                        list.title(),
                        "submissions.excel.fault.row-twice");
                continue;
            }
            FilledRow row = row(sheet, list, columns, line, id.isEmpty() ? null : id);
            if (row.row() != null || !row.isBlank()) {
                rows.add(row);
            }
        }
    }

    private static FilledRow row(
            Sheet sheet, RowList list, Map<Integer, String> columns, Row line, @Nullable String id) {
        Map<String, Base> bases = bases(line.text(BookMarks.BASE));
        List<FilledAnswer> answers = new ArrayList<>();
        for (Question question : list.questions()) {
            Map<String, Cell> cells = new HashMap<>();
            int first = -1;
            for (Map.Entry<Integer, String> column : columns.entrySet()) {
                String[] parts = column.getValue().split(BookMarks.PART, 2);
                if (parts[0].equals(question.id())) {
                    first = first < 0 ? column.getKey() : Math.min(first, column.getKey());
                    line.cell(column.getKey()).ifPresent(cell -> cells.put(parts.length > 1 ? parts[1] : "", cell));
                }
            }
            if (first >= 0) {
                String path = id == null ? question.id() : list.id() + "/" + id + "/" + question.id();
                Base base = bases.getOrDefault(question.id(), Base.NONE);
                answers.add(
                        filled(path, question, cells, base, sheet, new CellAddress(first, line.number()).toString()));
            }
        }
        return new FilledRow(list, id, sheet.name(), line.number(), answers);
    }

    private static Map<String, Base> bases(String written) {
        Map<String, Base> bases = new HashMap<>();
        for (String one : written.split(";")) {
            String[] parts = one.split("=", 2);
            if (parts.length == 2) {
                Base.parse(parts[1]).ifPresent(base -> bases.put(parts[0], base));
            }
        }
        return bases;
    }

    private void fault(Sheet sheet, String cell, LocalizedText about, String key) {
        faults.add(new Upload.Fault(sheet.name(), cell, about, messages.both(key)));
    }
}
