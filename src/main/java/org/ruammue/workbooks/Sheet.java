package org.ruammue.workbooks;

import java.util.List;
import java.util.Optional;

/**
 * One sheet.
 *
 * @param hidden not shown by the spreadsheet program unless asked
 * @param rows those with something in them, from top to bottom
 * @param merged areas of cells that were joined into one
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Area> merged) {
    /** A rectangle of cells, both corners included. */
    public record Area(CellAddress from, CellAddress to) {
        boolean holds(int column, int row) {
            return column >= from.column() && column <= to.column() && row >= from.row() && row <= to.row();
        }
    }

    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** @param number counted from 1 */
    public Optional<Row> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The text at a place; anywhere in a merged area, the text of the area. */
    public String text(int column, int number) {
        CellAddress at = merged.stream()
                .filter(area -> area.holds(column, number))
                .map(Area::from)
                .findFirst()
                .orElse(new CellAddress(column, number));
        return row(at.row()).map(row -> row.text(at.column())).orElse("");
    }
}
