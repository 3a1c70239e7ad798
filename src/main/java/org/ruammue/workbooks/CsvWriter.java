package org.ruammue.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV as Excel reads it: UTF-8 with its mark, commas, texts that look like formulas made harmless. */
public final class CsvWriter {
    /** The type of a download. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private final CSVPrinter printer;

    /** @param out stays open; {@link #flush} when all rows are written */
    public CsvWriter(OutputStream out) {
        try {
            OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CsvWriter row(List<? extends @Nullable Object> cells) {
        try {
            for (Object cell : cells) {
                printer.print(
                        cell == null ? "" : cell instanceof Number ? cell : FormulaGuard.guarded(cell.toString()));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public void flush() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
