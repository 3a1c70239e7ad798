package org.ruammue.workbooks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.ruammue.workbooks.Cell.Kind;

/** A CSV file (RFC 4180) as a workbook of one sheet, with whatever encoding and separator it came. */
final class CsvFile implements WorkbookFile {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    /** Rows that are looked at to find the separator. */
    private static final int SAMPLE = 20;

    private final byte[] content;
    private final WorkbookLimits limits;
    private final CsvEncoding encoding;
    private final SheetName sheet;

    CsvFile(String name, byte[] content, WorkbookLimits limits) {
        this.content = content;
        this.limits = limits;
        encoding = CsvEncoding.of(content);
        sheet = new SheetName(0, name.replaceFirst("(?i)\\.(csv|tsv|txt)$", ""), false);
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(sheet);
    }

    @Override
    public List<Sheet.Area> rows(SheetName ignored, Consumer<Row> consumer) {
        char separator = separator();
        CellCount count = new CellCount(limits);
        try (CSVParser parser = parser(separator)) {
            int number = 0;
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() == 1 && announcesSeparator(line)) {
                    continue;
                }
                List<Cell> cells = cells(line, ++number);
                cells.forEach(cell -> count.cell(cell.address()));
                if (!cells.isEmpty()) {
                    consumer.accept(new Row(number, cells));
                }
            }
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return List.of();
    }

    private static WorkbookProblem unreadable(@Nullable Throwable e) {
        return new WorkbookProblem(e instanceof CSVException ? "workbooks.quote" : "workbooks.encoding");
    }

    private static List<Cell> cells(CSVRecord line, int number) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < line.size(); column++) {
            String text = SharedTexts.plain(FormulaGuard.bare(line.get(column)));
            if (text.length() > WorkbookLimits.CELL_LENGTH) {
                throw new WorkbookProblem("workbooks.cell-length", WorkbookLimits.CELL_LENGTH);
            }
            if (!text.isBlank()) {
                cells.add(new Cell(new CellAddress(column, number), text, Kind.TEXT));
            }
        }
        return cells;
    }

    /** The separator that cuts the first rows into the same number of columns, and into most. */
    private char separator() {
        char best = ',';
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            int score = score(separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private int score(char separator) {
        Set<Integer> sizes = new HashSet<>();
        int columns = 0;
        int rows = 0;
        try (CSVParser parser = parser(separator)) {
            for (CSVRecord line : parser) {
                if (rows == 0 && announcesSeparator(line)) {
                    return line.size() == 2 ? Integer.MAX_VALUE : 0;
                }
                if (++rows > SAMPLE) {
                    break;
                }
                if (line.size() > 1 || !line.get(0).isBlank()) {
                    sizes.add(line.size());
                    columns += line.size() - 1;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // With this separator the quotation marks do not close
            return 0;
        }
        return columns * (sizes.size() == 1 ? 100 : 1);
    }

    /** Excel writes {@code sep=;} in a first line. With the comma as separator that line may fall apart. */
    private static boolean announcesSeparator(CSVRecord line) {
        return line.get(0).matches("sep=[,;|\t]")
                || (line.size() == 2
                        && line.get(0).equals("sep=")
                        && line.get(1).isEmpty());
    }

    private CSVParser parser(char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        Reader reader = encoding.reader(content);
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    @Override
    public void close() {
        // Held in memory only
    }
}
