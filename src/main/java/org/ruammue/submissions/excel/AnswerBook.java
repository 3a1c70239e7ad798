package org.ruammue.submissions.excel;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Editing;
import org.ruammue.forms.FieldView;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionView;
import org.ruammue.forms.TableView;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Reopened;
import org.ruammue.thai.DateStyle;
import org.ruammue.thai.ThaiDates;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.workbooks.Look;
import org.ruammue.workbooks.SheetWriter;
import org.ruammue.workbooks.SheetWriter.Styled;
import org.ruammue.workbooks.WorkbookWriter;
import org.springframework.stereotype.Service;

/** Writes a draft as a workbook to be filled without a network: a sheet for each section, list and table. */
@Service
public class AnswerBook {
    private final Drafts drafts;
    private final Reopened reopened;
    private final Messages messages;
    private final BusinessTime time;

    AnswerBook(Drafts drafts, Reopened reopened, Messages messages, BusinessTime time) {
        this.drafts = drafts;
        this.reopened = reopened;
        this.messages = messages;
        this.time = time;
    }

    /** @param out stays open */
    public void write(Desk desk, Locale locale, OutputStream out) {
        Draft draft = drafts.of(desk);
        Map<String, Long> versions = new HashMap<>();
        draft.stamps().forEach((path, stamp) -> versions.put(path, (long) stamp.version()));
        Editing editing =
                new Editing(draft.sheet(), versions, reopened.locked(desk, reopened.marks(desk)), Map.of(), false);
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            BookWords words = new BookWords(messages, locale);
            readFirst(book, desk, words);
            List<Section> sections = desk.form().sections();
            for (int i = 0; i < sections.size(); i++) {
                section(
                        book,
                        SectionView.of(desk.form(), sections.get(i), editing, null),
                        String.valueOf(i + 1),
                        words);
            }
            SheetWriter marks = book.sheet("ruammue").hide().row(List.of(BookMarks.FILE, "1"));
            BookMarks.of(desk).forEach((name, value) -> marks.row(List.of(name, value)));
        }
    }

    /** What a form asks that cannot be answered in a spreadsheet. */
    public static List<LocalizedText> unsupported(Form form) {
        return form.questions()
                .filter(question ->
                        question.type().answered() && Slots.of(question).isEmpty())
                .map(Question::label)
                .toList();
    }

    private void readFirst(WorkbookWriter book, Desk desk, BookWords words) {
        SheetWriter sheet = book.sheet(words.t("submissions.excel.read-first")).widths(100);
        sheet.row(List.of(new Styled(words.of(desk.round().name()), Look.TITLE)));
        String day = ThaiDates.format(time.today(), words.thai() ? DateStyle.LONG_THAI : DateStyle.LONG_ENGLISH);
        sheet.row(List.of(words.of(desk.organisation().name())));
        sheet.row(List.of(words.t("submissions.excel.made", day, desk.form().version())));
        sheet.row(List.of(""));
        for (int line = 1; line <= 6; line++) {
            sheet.row(List.of(words.t("submissions.excel.how." + line)));
        }
    }

    private static void section(WorkbookWriter book, SectionView view, String number, BookWords words) {
        Section section = view.section();
        if (section.repeats()) {
            RowList list = view.form().list(section.id()).orElseThrow();
            ListSheet.write(book, list, view.rows(), view.mayAddRows(), number, words);
            return;
        }
        List<FieldView> tables = new ArrayList<>();
        SheetWriter sheet = AnswerSheetWriter.begin(book, section, number, words);
        for (FieldView field : view.fields()) {
            if (field.table() != null) {
                tables.add(field);
            }
            AnswerSheetWriter.field(book, sheet, field, number + "." + tables.size(), words);
        }
        for (int i = 0; i < tables.size(); i++) {
            TableView table = java.util.Objects.requireNonNull(tables.get(i).table());
            ListSheet.write(book, table.list(), table.rows(), table.mayAddRows(), number + "." + (i + 1), words);
        }
    }
}
