package org.ruammue.workbooks;

import java.util.List;
import java.util.Optional;

/**
 * The filled cells of one row, from left to right. Rows without any are left out of a sheet.
 *
 * @param number counted from 1, as the spreadsheet program shows it; in CSV the number of the record
 */
public record Row(int number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** @param column counted from 0 */
    public Optional<Cell> cell(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** The text of a cell; empty for a cell without. */
    public String text(int column) {
        return cell(column).map(Cell::text).orElse("");
    }

    /** How many columns the row reaches. */
    public int width() {
        return cells.isEmpty() ? 0 : cells.getLast().column() + 1;
    }
}
