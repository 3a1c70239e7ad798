package org.ruammue.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ruammue.workbooks.Cell.Kind;

/** Reads the cells of one sheet part, row by row. */
final class SheetRows {
    private final XmlPart xml;
    private final CellMeaning meaning;
    private final CellCount count;
    private final Consumer<Row> consumer;
    private final List<Sheet.Area> merged = new ArrayList<>();
    private int row;

    SheetRows(XmlPart xml, CellMeaning meaning, CellCount count, Consumer<Row> consumer) {
        this.xml = xml;
        this.meaning = meaning;
        this.count = count;
        this.consumer = consumer;
    }

    /** What texts, styles and dates of this workbook mean. */
    record CellMeaning(SharedTexts texts, Styles styles, boolean from1904) {}

    List<Sheet.Area> read() {
        while (xml.next()) {
            if (xml.starts("row")) {
                row();
            } else if (xml.starts("mergeCell")) {
                merge(xml.attribute("ref", ""));
            }
        }
        return merged;
    }

    private void row() {
        String written = xml.attribute("r");
        int number = written == null ? row + 1 : address("A" + written).row();
        if (number <= row) {
            throw WorkbookProblem.corrupt();
        }
        row = number;
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String at = xml.attribute("r");
                int next = at == null ? column + 1 : address(at).column();
                if (next <= column) {
                    throw WorkbookProblem.corrupt();
                }
                column = next;
                Cell cell = cell(new CellAddress(column, row));
                if (cell != null) {
                    count.cell(cell.address());
                    cells.add(cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            consumer.accept(new Row(row, cells));
        }
    }

    private @Nullable Cell cell(CellAddress at) {
        String type = xml.attribute("t", "n");
        int style = style(xml.attribute("s", "0"));
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") || xml.starts("is")) {
                value = xml.text();
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (value.isBlank()) {
            return formula && !type.equals("str") ? new Cell(at, "", Kind.UNCOMPUTED) : null;
        }
        Cell cell = filled(at, type, value, style);
        return cell.text().isBlank() ? null : cell;
    }

    private Cell filled(CellAddress at, String type, String value, int style) {
        return switch (type) {
            case "s" -> new Cell(at, meaning.texts().get(value), Kind.TEXT);
            case "inlineStr", "str" -> new Cell(at, SharedTexts.plain(value), Kind.TEXT);
            case "b" -> new Cell(at, value.strip().equals("0") ? "false" : "true", Kind.BOOLEAN);
            case "e" -> new Cell(at, value, Kind.ERROR);
            // Times of midnight come with plain dates
            case "d" -> new Cell(at, value.strip().replaceFirst("T00:00(:00(\\.0+)?)?$", ""), Kind.DATE);
            case "n" -> number(at, value, meaning.styles().format(style));
            default -> throw WorkbookProblem.corrupt();
        };
    }

    private Cell number(CellAddress at, String value, NumberFormat format) {
        try {
            StoredNumber number = StoredNumber.of(value);
            return new Cell(at, number.text(format, meaning.from1904()), number.kind(format));
        } catch (NumberFormatException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    private void merge(String area) {
        String[] corners = area.toUpperCase(Locale.ROOT).split(":");
        if (corners.length == 2 && merged.size() < 10_000) {
            merged.add(new Sheet.Area(address(corners[0]), address(corners[1])));
        }
    }

    private static CellAddress address(String written) {
        return CellAddress.parse(written).orElseThrow(WorkbookProblem::corrupt);
    }

    private static int style(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw WorkbookProblem.corrupt();
        }
    }
}
