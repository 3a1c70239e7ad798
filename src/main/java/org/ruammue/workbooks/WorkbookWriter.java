package org.ruammue.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX file sheet by sheet and row by row into a stream, without holding it in memory. Texts are always text
 * cells, so nothing that a person typed runs as a formula.
 */
public final class WorkbookWriter implements AutoCloseable {
    /** The type of a download. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The hidden sheet with the entries of lists. */
    static final String LISTS = "lists";

    private final Workbook book;
    private final List<List<String>> lists = new ArrayList<>();
    private @Nullable SheetWriter open;

    public WorkbookWriter(OutputStream out) {
        book = new Workbook(out, "Ruammue", "1.0");
        // The font of Thai official letters; where it is missing, the program takes another
        book.setGlobalDefaultFont("TH Sarabun New", 14);
    }

    /** Ends the sheet before and begins another. Names are cut to what spreadsheet programs take. */
    public SheetWriter sheet(String name) {
        finish();
        SheetWriter sheet = new SheetWriter(book.newWorksheet(safeName(name)));
        open = sheet;
        return sheet;
    }

    /** Keeps entries on a hidden last sheet, where any number of cells can offer them. */
    public ListRange list(List<String> entries) {
        int known = lists.indexOf(entries);
        int column = known >= 0 ? known : lists.size();
        if (known < 0) {
            lists.add(List.copyOf(entries));
        }
        String letters = CellAddress.letters(column);
        return new ListRange("'" + LISTS + "'!$" + letters + "$1:$" + letters + "$" + Math.max(1, entries.size()));
    }

    @Override
    public void close() {
        if (!lists.isEmpty()) {
            SheetWriter sheet = sheet(LISTS).hide();
            int longest = lists.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < longest; i++) {
                int at = i;
                sheet.row(lists.stream()
                        .map(list -> at < list.size() ? list.get(at) : "")
                        .toList());
            }
        }
        finish();
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish() {
        if (open != null) {
            open.finish();
            open = null;
        }
    }

    private static String safeName(String name) {
        String safe = CellText.clean(name)
                .replaceAll("[\\\\/?*\\[\\]:]", " ")
                .replaceAll("^'+|'+$", "")
                .strip();
        return safe.isEmpty()
                ? "-"
                : safe.substring(0, safe.offsetByCodePoints(0, Math.min(31, safe.codePointCount(0, safe.length()))));
    }
}
