package org.ruammue.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a {@link WorkbookWriter}, filled from the first row down. Widths, freezing, hiding and lists come before
 * the rows. Cells may be texts, numbers, booleans, dates, {@link Styled} ones, or null for an empty cell.
 */
public final class SheetWriter {
    private static final int CHUNK = 500;
    private static final String TEXT = "@";

    private final Worksheet sheet;
    private int row;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A cell with a look of its own. */
    public record Styled(@Nullable Object value, Look look) {}

    /** Widths of the columns from the left, in characters. */
    public SheetWriter widths(double... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
        return this;
    }

    /** Rows above and columns to the left that stay when the sheet is scrolled. */
    public SheetWriter freeze(int rows, int columns) {
        sheet.freezePane(columns, rows);
        return this;
    }

    public SheetWriter hide() {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return this;
    }

    /** @param column counted from 0 */
    public SheetWriter hideColumn(int column) {
        sheet.hideColumn(column);
        return this;
    }

    /** Hides the row that is written next. */
    public SheetWriter hideRow() {
        sheet.hideRow(row);
        return this;
    }

    /** Lets only {@link Look#INPUT} cells be changed. There is no password: it keeps from mistakes, not from anybody. */
    public SheetWriter protect() {
        sheet.protect("");
        return this;
    }

    /**
     * Offers a list in the cells of one column; other entries are refused by the program.
     *
     * @param column counted from 0
     * @param from first row, counted from 1
     * @param message what a refused entry is answered with
     */
    public SheetWriter offer(int column, int from, int to, ListRange list, String message) {
        sheet.range(from - 1, column, to - 1, column)
                .validateWithListByFormula(list.formula())
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("")
                .error(message);
        return this;
    }

    /** Titles of columns, which stay on the screen. */
    public SheetWriter header(List<String> titles) {
        freeze(row + 1, 0);
        return row(titles.stream().map(title -> new Styled(title, Look.HEADER)).toList());
    }

    /** The number of the row that is written next, counted from 1. */
    public int next() {
        return row + 1;
    }

    public SheetWriter row(List<? extends @Nullable Object> cells) {
        int column = 0;
        for (Object cell : cells) {
            if (cell instanceof Styled styled) {
                value(column, styled.value(), styled.look());
            } else {
                value(column, cell, Look.PLAIN);
            }
            column++;
        }
        if (++row % CHUNK == 0) {
            flush();
        }
        return this;
    }

    private void value(int column, @Nullable Object value, Look look) {
        String format = null;
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate date -> {
                sheet.value(row, column, date);
                format = "yyyy-mm-dd";
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                format = "yyyy-mm-dd hh:mm";
            }
            default -> format = text(column, value.toString());
        }
        if (format != null || look != Look.PLAIN) {
            style(column, look, format);
        }
    }

    /** @return the format of the cell: a text that looks like a formula stays a text even after it was edited */
    private @Nullable String text(int column, String text) {
        String clean = CellText.clean(text);
        if (!clean.isEmpty()) {
            sheet.inlineString(row, column, CellText.escaped(clean));
        }
        return FormulaGuard.risky(clean) ? TEXT : null;
    }

    private void style(int column, Look look, @Nullable String format) {
        StyleSetter style = sheet.style(row, column);
        switch (look) {
            case HEADER -> style.bold().fillColor("E8EBEE").wrapText(true).verticalAlignment("top");
            case TITLE -> style.bold().fontSize(18);
            case QUIET -> style.fontColor("505A5F").wrapText(true).verticalAlignment("top");
            case STRONG -> style.bold().wrapText(true).verticalAlignment("top");
            case INPUT, TEXT_INPUT ->
                style.protectionOption(ProtectionOption.LOCKED, false)
                        .borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .verticalAlignment("top");
            case PLAIN -> style.wrapText(false);
        }
        if (look == Look.TEXT_INPUT) {
            style.format(TEXT);
        } else if (format != null) {
            style.format(format);
        }
        style.set();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
