package org.ruammue.submissions.excel;

import java.util.List;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.FieldView;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.Section;
import org.ruammue.workbooks.Look;
import org.ruammue.workbooks.SheetWriter;
import org.ruammue.workbooks.SheetWriter.Styled;
import org.ruammue.workbooks.WorkbookWriter;
import tools.jackson.databind.JsonNode;

/** The sheet of a section without rows: one line for each cell of an answer. */
final class AnswerSheetWriter {
    private AnswerSheetWriter() {}

    static SheetWriter begin(WorkbookWriter book, Section section, String number, BookWords words) {
        String title = number + " " + words.of(section.title());
        SheetWriter sheet = book.sheet(title)
                .widths(2, 2, 44, 60, 60)
                .hideColumn(BookMarks.ID)
                .hideColumn(BookMarks.BASE)
                .freeze(3, 0)
                .protect();
        sheet.row(List.of(BookMarks.SECTION + section.id(), "", new Styled(title, Look.TITLE)));
        sheet.row(List.of("", "", new Styled(words.of(section.intro()), Look.QUIET)));
        return sheet.row(List.of(
                "",
                "",
                new Styled(words.t("submissions.excel.question"), Look.HEADER),
                new Styled(words.t("submissions.excel.answer"), Look.HEADER),
                new Styled(words.t("submissions.excel.help"), Look.HEADER)));
    }

    /** @param table number of the sheet of a table */
    static void field(WorkbookWriter book, SheetWriter sheet, FieldView field, String table, BookWords words) {
        Question question = field.question();
        List<Slot> slots = Slots.of(question);
        if (question.type() == QuestionType.NOTE) {
            sheet.row(List.of("", "", new Styled(words.label(field), Look.HEADER), "", quiet(words.help(field))));
        } else if (field.table() != null) {
            shown(sheet, field, words.t("submissions.excel.on-sheet", table), words.help(field), words);
        } else if (question.type() == QuestionType.COMPUTED) {
            String worth = words.of(AnswerText.of(question, field.value()));
            shown(sheet, field, worth, words.t("submissions.excel.computed"), words);
        } else if (slots.isEmpty()) {
            shown(sheet, field, words.t("submissions.excel.unsupported"), words.help(field), words);
        } else {
            answer(book, sheet, field, slots, words);
        }
    }

    private static void shown(SheetWriter sheet, FieldView field, String text, String help, BookWords words) {
        sheet.row(List.of("", "", new Styled(words.label(field), Look.QUIET), quiet(text), quiet(help)));
    }

    private static void answer(
            WorkbookWriter book, SheetWriter sheet, FieldView field, List<Slot> slots, BookWords words) {
        List<String> texts = AnswerCells.texts(field.question(), field.value(), words.locale());
        Base base = Base.of(Math.toIntExact(field.version()), texts);
        boolean open = field.locked() == null;
        if (slots.size() > 1) {
            sheet.row(List.of("", "", new Styled(words.label(field), Look.STRONG), "", quiet(words.help(field))));
        }
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            int at = sheet.next();
            if (open && !slot.entries().isEmpty()) {
                sheet.offer(
                        BookMarks.ANSWER,
                        at,
                        at,
                        book.list(words.all(slot.entries())),
                        words.t("submissions.excel.choose"));
            }
            String part = slot.part().isEmpty() ? "" : BookMarks.PART + slot.part();
            sheet.row(List.of(
                    (open ? "" : BookMarks.SHOWN) + field.path() + part,
                    i == 0 ? base.toString() : "",
                    slots.size() > 1
                            ? quiet("    " + words.part(field.question(), slot))
                            : new Styled(words.label(field), Look.STRONG),
                    new Styled(
                            cell(field.question(), field.value(), texts.get(i)),
                            open ? look(field.question()) : Look.QUIET),
                    slots.size() > 1 ? "" : quiet(words.help(field))));
        }
    }

    /** A number where the answer is one. */
    static Object cell(Question question, JsonNode value, String text) {
        return isNumeric(question) && value.isNumber() ? value.decimalValue() : text;
    }

    /** Texts stay texts in the program: a telephone number keeps its zero, a day its Buddhist year. */
    static Look look(Question question) {
        return isNumeric(question) ? Look.INPUT : Look.TEXT_INPUT;
    }

    private static boolean isNumeric(Question question) {
        return switch (question.type()) {
            case NUMBER, MONEY, PERCENTAGE -> true;
            default -> false;
        };
    }

    private static Styled quiet(String text) {
        return new Styled(text, Look.QUIET);
    }
}
