package org.ruammue.workbooks;

/**
 * What a file may have at most.
 *
 * @param bytes of the file as it was sent
 * @param unpacked bytes of all parts of an XLSX file that are read
 * @param parts of an XLSX file
 * @param rows in one sheet; rows without text do not count
 * @param columns in one sheet
 * @param cells with text, in all sheets
 */
public record WorkbookLimits(int bytes, long unpacked, int parts, int sheets, int rows, int columns, long cells) {
    private static final int MB = 1024 * 1024;

    /** Files that are held in memory whole. */
    public static final WorkbookLimits USUAL =
            new WorkbookLimits(10 * MB, 100L * MB, 2_000, 60, 100_000, 1_000, 500_000);

    /** Files that are read row by row. */
    public static final WorkbookLimits LARGE =
            new WorkbookLimits(30 * MB, 500L * MB, 2_000, 60, 500_000, 2_000, 20_000_000);

    /** Characters of one cell; spreadsheet programs hold 32,767. */
    static final int CELL_LENGTH = 100_000;

    /** How many times larger than its packed size a part may be. Real sheets reach about 50, a bomb 1,000. */
    static final int SWELLING = 200;
}
