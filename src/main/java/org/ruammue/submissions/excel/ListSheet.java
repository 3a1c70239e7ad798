package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.FieldView;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.RowList;
import org.ruammue.forms.RowView;
import org.ruammue.workbooks.Look;
import org.ruammue.workbooks.SheetWriter;
import org.ruammue.workbooks.SheetWriter.Styled;
import org.ruammue.workbooks.WorkbookWriter;

/** The sheet of a list or table: a line for each row, and empty ones to go on with. */
final class ListSheet {
    /** Rows that are left empty for new ones, where the list may have so many. */
    private static final int EMPTY = 100;

    /** Of the hidden row with the ids of the columns, counted from 1. */
    static final int IDS = 3;

    private final WorkbookWriter book;
    private final RowList list;
    private final BookWords words;
    private final SheetWriter sheet;

    private ListSheet(WorkbookWriter book, RowList list, String number, BookWords words) {
        this.book = book;
        this.list = list;
        this.words = words;
        sheet = book.sheet(number + " " + words.of(list.title()));
    }

    static void write(
            WorkbookWriter book, RowList list, List<RowView> rows, boolean mayAdd, String number, BookWords words) {
        new ListSheet(book, list, number, words).write(rows, mayAdd, number);
    }

    private void write(List<RowView> rows, boolean mayAdd, String number) {
        int empty = mayAdd ? Math.min(EMPTY, list.repeat().max() - rows.size()) : 0;
        head(number);
        offers(rows.size() + empty);
        for (RowView row : rows) {
            row(row);
        }
        for (int i = 0; i < empty; i++) {
            empty(rows.size() + i + 1);
        }
    }

    private void head(String number) {
        List<Object> ids = new ArrayList<>(List.of("", "", ""));
        List<Object> titles = new ArrayList<>(List.of("", "", new Styled("", Look.HEADER)));
        List<Object> help = new ArrayList<>(List.of("", "", ""));
        List<Double> widths = new ArrayList<>(List.of(2.0, 2.0, 6.0));
        for (Question question : asked()) {
            List<Slot> slots = Slots.of(question);
            for (int i = 0; i < Math.max(1, slots.size()); i++) {
                String part = slots.size() > 1 ? words.part(question, slots.get(i)) : "";
                String label = words.of(question.label()) + (question.required() ? " *" : "");
                ids.add(slots.isEmpty() ? BookMarks.SHOWN + question.id() : question.id() + mark(slots.get(i)));
                titles.add(new Styled(part.isEmpty() ? label : label + ": " + part, Look.HEADER));
                help.add(new Styled(i == 0 ? words.help(question) : "", Look.QUIET));
                widths.add(slots.size() > 2 ? 14.0 : question.type() == QuestionType.LONG_TEXT ? 50.0 : 26.0);
            }
        }
        sheet.widths(widths.stream().mapToDouble(Double::doubleValue).toArray())
                .hideColumn(BookMarks.ID)
                .hideColumn(BookMarks.BASE)
                .freeze(5, 0)
                .protect();
        String title = number + " " + words.of(list.title());
        sheet.row(List.of(BookMarks.LIST + list.id(), "", new Styled(title, Look.TITLE)));
        sheet.row(
                List.of("", "", words.t("submissions.excel.rows", list.repeat().max())));
        sheet.hideRow().row(ids).row(titles).row(help);
    }

    private List<Question> asked() {
        return list.questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE)
                .toList();
    }

    private static String mark(Slot slot) {
        return slot.part().isEmpty() ? "" : BookMarks.PART + slot.part();
    }

    private void offers(int rows) {
        int column = BookMarks.ANSWER;
        for (Question question : asked()) {
            for (Slot slot : Slots.of(question)) {
                if (!slot.entries().isEmpty() && rows > 0) {
                    int from = sheet.next();
                    sheet.offer(
                            column,
                            from,
                            from + rows - 1,
                            book.list(words.all(slot.entries())),
                            words.t("submissions.excel.choose"));
                }
                column++;
            }
            column += Slots.of(question).isEmpty() ? 1 : 0;
        }
    }

    private void row(RowView row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.id());
        cells.add(row.fields().stream()
                .filter(field -> !Slots.of(field.question()).isEmpty())
                .map(field -> field.question().id() + "=" + Base.of(Math.toIntExact(field.version()), texts(field)))
                .collect(Collectors.joining(";")));
        cells.add(row.number());
        for (FieldView field : row.fields()) {
            Question question = field.question();
            if (Slots.of(question).isEmpty() && question.type() != QuestionType.NOTE) {
                cells.add(new Styled(shown(field), Look.QUIET));
            }
            boolean open = field.locked() == null;
            texts(field)
                    .forEach(text -> cells.add(new Styled(
                            AnswerSheetWriter.cell(question, field.value(), text),
                            open ? AnswerSheetWriter.look(question) : Look.QUIET)));
        }
        sheet.row(cells);
    }

    private String shown(FieldView field) {
        return field.question().type() == QuestionType.COMPUTED
                ? words.of(AnswerText.of(field.question(), field.value()))
                : words.t("submissions.excel.unsupported");
    }

    private void empty(int number) {
        List<@Nullable Object> cells = new ArrayList<>(List.of("", "", number));
        for (Question question : asked()) {
            List<Slot> slots = Slots.of(question);
            if (slots.isEmpty()) {
                cells.add(null);
            }
            slots.forEach(slot -> cells.add(new Styled("", AnswerSheetWriter.look(question))));
        }
        sheet.row(cells);
    }

    private List<String> texts(FieldView field) {
        return AnswerCells.texts(field.question(), field.value(), words.locale());
    }
}
