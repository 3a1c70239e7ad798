package org.ruammue.insights;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.ruammue.insights.Overview.Entry;
import org.ruammue.insights.Overview.Subject;
import org.ruammue.submissions.SubmittedRows.Filter;
import org.ruammue.workbooks.CsvWriter;
import org.ruammue.workbooks.SheetWriter;
import org.ruammue.workbooks.WorkbookWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes all rows of an overview, a chunk at a time and without a transaction that waits for a slow reader. */
@Service
public class OverviewExport {
    private static final int CHUNK = 500;

    private final Overview overview;
    private final JsonMapper json;
    private final String address;

    OverviewExport(
            Overview overview,
            JsonMapper json,
            @Value("${ruammue.address:http://localhost:${server.port:8080}}") String address) {
        this.overview = overview;
        this.json = json;
        this.address = address;
    }

    public enum Format {
        XLSX(WorkbookWriter.MEDIA_TYPE),
        CSV(CsvWriter.MEDIA_TYPE),
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
    public void write(Subject subject, Filter filter, Format format, boolean thai, OutputStream out) {
        switch (format) {
            case XLSX -> xlsx(subject, filter, thai, out);
            case CSV -> csv(subject, filter, thai, out);
            case JSON -> json(subject, filter, out);
        }
    }

    private void xlsx(Subject subject, Filter filter, boolean thai, OutputStream out) {
        OverviewColumns columns = OverviewColumns.of(subject, thai, address);
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            SheetWriter sheet = book.sheet(thai ? "ทุกความประสงค์" : "All entries");
            sheet.widths(columns.widths()).header(columns.head());
            each(subject, filter, entry -> sheet.row(columns.cells(entry)));
        }
    }

    private void csv(Subject subject, Filter filter, boolean thai, OutputStream out) {
        OverviewColumns columns = OverviewColumns.of(subject, thai, address);
        CsvWriter csv = new CsvWriter(out).row(columns.head());
        each(subject, filter, entry -> csv.row(columns.cells(entry)));
        csv.flush();
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
}
