package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ruammue.workbooks.Cell;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;

/** A sheet of an XLSForm: a row of titles, and below it rows whose cells go by them. */
final class XlsTable {
    /** Some people write remarks above the titles. */
    private static final int TITLES_WITHIN = 10;

    private static final Pattern INVISIBLE =
            Pattern.compile("^[\\s\\u00A0\\u200B\\uFEFF]+|[\\s\\u00A0\\u200B\\uFEFF]+$");

    private final String name;
    private final List<XlsHeader> headers = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private XlsTable(String name) {
        this.name = name;
    }

    /** One row below the titles. */
    record Line(XlsTable table, Row row) {
        /** The text under a title, in the column without a language. */
        String text(String key) {
            return text(key, "");
        }

        String text(String key, String language) {
            return table.header(key, language).map(header -> text(header)).orElse("");
        }

        String text(XlsHeader header) {
            return INVISIBLE.matcher(row.text(header.column())).replaceAll("");
        }
    }

    /** Empty when no row has all the wanted titles. */
    static Optional<XlsTable> of(Sheet sheet, Set<String> wanted, Findings findings) {
        XlsTable table = new XlsTable(sheet.name());
        for (Row row : sheet.rows()) {
            if (!table.headers.isEmpty()) {
                table.lines.add(new Line(table, row));
            } else if (row.number() <= TITLES_WITHIN) {
                List<XlsHeader> found = headers(row);
                if (wanted.stream()
                        .allMatch(key ->
                                found.stream().anyMatch(header -> header.key().equals(key)))) {
                    table.titles(found, row, findings);
                }
            }
        }
        table.lines.forEach(line -> faults(line, findings));
        return table.headers.isEmpty() ? Optional.empty() : Optional.of(table);
    }

    private static List<XlsHeader> headers(Row row) {
        return row.cells().stream()
                .map(cell -> XlsHeader.of(cell.column(), cell.text()))
                .toList();
    }

    private void titles(List<XlsHeader> found, Row row, Findings findings) {
        for (XlsHeader header : found) {
            if (header(header.key(), header.language()).isPresent()) {
                findings.add(
                        name,
                        row.number(),
                        header,
                        ImportFinding.Effect.WITHOUT,
                        "xlsform.column-twice",
                        header.written());
            } else {
                headers.add(header);
            }
        }
    }

    private static void faults(Line line, Findings findings) {
        for (Cell cell : line.row().cells()) {
            if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.UNCOMPUTED) {
                line.table().headers.stream()
                        .filter(header -> header.column() == cell.column())
                        .forEach(header -> findings.without(line, header.key(), "xlsform.cell-fault", cell.text()));
            }
        }
    }

    String name() {
        return name;
    }

    List<XlsHeader> headers() {
        return headers;
    }

    List<Line> lines() {
        return lines;
    }

    Optional<XlsHeader> header(String key, String language) {
        return headers.stream()
                .filter(header -> header.key().equals(key) && header.language().equals(language))
                .findFirst();
    }

    /** The first column of that key in whatever language. */
    Optional<XlsHeader> header(String key) {
        return headers.stream().filter(header -> header.key().equals(key)).findFirst();
    }
}
