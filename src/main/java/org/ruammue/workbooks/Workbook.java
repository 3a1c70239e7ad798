package org.ruammue.workbooks;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook in memory, for files that a person fills by hand; larger ones are taken row by row from a
 * {@link WorkbookFile}.
 *
 * @param name of the file
 */
public record Workbook(String name, List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * Reads XLSX or CSV, whatever the name says.
     *
     * @throws WorkbookProblem with the reason in plain words for every file that cannot be taken whole
     */
    public static Workbook read(String name, byte[] content) {
        try (WorkbookFile file = WorkbookFile.open(name, content, WorkbookLimits.USUAL)) {
            return read(name, file);
        }
    }

    /** Reads a stream; one that is too long is refused without being read to its end. */
    public static Workbook read(String name, InputStream content) {
        try (WorkbookFile file = WorkbookFile.open(name, content, WorkbookLimits.USUAL)) {
            return read(name, file);
        }
    }

    private static Workbook read(String name, WorkbookFile file) {
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookFile.SheetName sheet : file.sheets()) {
            List<Row> rows = new ArrayList<>();
            List<Sheet.Area> merged = file.rows(sheet, rows::add);
            sheets.add(new Sheet(sheet.name(), sheet.hidden(), rows, merged));
        }
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new WorkbookProblem("workbooks.empty");
        }
        return new Workbook(name, sheets);
    }

    /** The sheet of that name, in capitals or not. */
    public Optional<Sheet> sheet(String wanted) {
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
