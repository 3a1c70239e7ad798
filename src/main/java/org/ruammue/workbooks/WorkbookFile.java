package org.ruammue.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * An opened XLSX or CSV file whose sheets are read row by row, so that memory does not grow with the number of rows. The
 * packed file and, for XLSX, its table of texts are held in memory; both have limits.
 */
public sealed interface WorkbookFile extends AutoCloseable permits XlsxFile, CsvFile {
    /** @param index counted from 0, in the order of the tabs */
    record SheetName(int index, String name, boolean hidden) {}

    /** @throws WorkbookProblem for every file that is not a workbook to be taken */
    static WorkbookFile open(String name, byte[] content, WorkbookLimits limits) {
        if (content.length > limits.bytes()) {
            throw WorkbookProblem.tooLarge(limits);
        }
        return switch (FileKind.of(name, content)) {
            case XLSX -> XlsxFile.open(name, content, limits);
            case CSV -> new CsvFile(name, content, limits);
        };
    }

    static WorkbookFile open(String name, InputStream content, WorkbookLimits limits) {
        try {
            return open(name, content.readNBytes(limits.bytes() + 1), limits);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<SheetName> sheets();

    /**
     * Hands on the rows that have something in them, from top to bottom.
     *
     * @return the merged areas, which a workbook names after its rows
     */
    List<Sheet.Area> rows(SheetName sheet, Consumer<Row> consumer);

    @Override
    void close();
}
