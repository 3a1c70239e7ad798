package org.ruammue.submissions.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ruammue.submissions.Desk;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;

/**
 * How a file of ours is known again whatever people do to it: each sheet has its name in its first cell, each row and column
 * its id in a hidden one, and a hidden sheet says whose file it is.
 */
final class BookMarks {
    static final String FILE = "ruammue-answers";
    static final String SECTION = "ruammue-section:";
    static final String LIST = "ruammue-list:";
    /** Before the id of what is shown but not read. */
    static final String SHOWN = "!";
    /** Between the path of an answer and the part of it that a cell holds. */
    static final String PART = "#";

    /** Hidden columns of each sheet with answers. */
    static final int ID = 0;

    static final int BASE = 1;
    /** The question on a sheet with answers below each other; the number on a sheet with rows. */
    static final int LABEL = 2;

    static final int ANSWER = 3;
    static final int HELP = 4;

    private BookMarks() {}

    static Map<String, String> of(Desk desk) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("round", desk.round().slug());
        marks.put("step", desk.step().key());
        marks.put("organisation", desk.organisation().code());
        marks.put("form", desk.form().key());
        marks.put("version", String.valueOf(desk.form().version()));
        return marks;
    }

    /** What the hidden sheet says; empty for a file that is not ours. */
    static Optional<Map<String, String>> read(Workbook book) {
        return book.sheets().stream()
                .filter(sheet -> mark(sheet).equals(FILE))
                .findFirst()
                .map(sheet -> {
                    Map<String, String> marks = new LinkedHashMap<>();
                    sheet.rows().stream().skip(1).forEach(row -> marks.put(row.text(0), row.text(1)));
                    return marks;
                });
    }

    static String mark(Sheet sheet) {
        return sheet.row(1).map(row -> row.text(ID)).orElse("");
    }

    static String path(Row row) {
        return row.text(ID).split(PART, 2)[0];
    }
}
