package org.ruammue.insights;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ruammue.insights.Overview.Entry;
import org.ruammue.insights.Overview.Subject;
import org.ruammue.submissions.SubmittedRows.Filter;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes all rows of an overview, a chunk at a time and without a transaction that waits for a slow reader. */
@Service
public class OverviewExport {
    private static final int CHUNK = 500;

    private final Overview overview;
    private final JsonMapper json;

    OverviewExport(Overview overview, JsonMapper json) {
        this.overview = overview;
        this.json = json;
    }

    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** @param thai labels and choices in Thai, otherwise in English; JSON keeps ids and takes no notice */
    public void write(Subject subject, Filter filter, Format format, boolean thai, OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX -> xlsx(subject, filter, thai, out);
            case CSV -> csv(subject, filter, thai, out);
            case JSON -> json(subject, filter, out);
        }
    }

    private void xlsx(Subject subject, Filter filter, boolean thai, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Ruammue", "1.0")) {
            Worksheet sheet = book.newWorksheet(thai ? "ทุกความประสงค์" : "All entries");
            OverviewColumns columns = OverviewColumns.of(subject, thai);
            List<String> head = columns.head();
            for (int column = 0; column < head.size(); column++) {
                sheet.inlineString(0, column, head.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
                sheet.width(column, column < 3 ? 28 : 24);
            }
            sheet.freezePane(0, 1);
            int[] line = {1};
            each(subject, filter, entry -> {
                int column = 0;
                for (Object cell : columns.cells(entry)) {
                    if (cell instanceof Number number) {
                        sheet.value(line[0], column, number);
                    } else if (!cell.toString().isEmpty()) {
                        sheet.inlineString(line[0], column, shortened(cell.toString()));
                    }
                    column++;
                }
                if (++line[0] % CHUNK == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private void csv(Subject subject, Filter filter, boolean thai, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // With the mark Excel reads Thai as UTF-8.
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        OverviewColumns columns = OverviewColumns.of(subject, thai);
        printer.printRecord(columns.head());
        each(subject, filter, entry -> {
            try {
                printer.printRecord(columns.cells(entry).stream()
                        .map(cell -> cell instanceof Number ? cell : harmless(cell.toString()))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    private void json(Subject subject, Filter filter, OutputStream out) {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            each(subject, filter, entry -> {
                generator.writeStartObject();
                generator.writeStringProperty(
                        "organisation", entry.organisation().code());
                generator.writeStringProperty("name", entry.organisation().nameTh());
                generator.writeStringProperty("receipt", entry.row().receipt());
                generator.writeStringProperty(
                        "submittedAt", entry.row().submittedAt().toString());
                generator.writePOJOProperty("answers", entry.row().answers());
                generator.writeEndObject();
            });
            generator.writeEndArray();
        }
    }

    private void each(Subject subject, Filter filter, Consumer<Entry> consumer) {
        long offset = 0;
        List<Entry> chunk;
        do {
            chunk = overview.entries(subject, filter, CHUNK, offset);
            chunk.forEach(consumer);
            offset += CHUNK;
        } while (chunk.size() == CHUNK);
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A cell of a workbook holds 32,767 characters. */
    private static String shortened(String text) {
        return text.length() > 32_000 ? text.substring(0, 32_000) + "…" : text;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
