package org.ruammue.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;

/**
 * A spreadsheet of nodes: a row of titles, then a row for each node, in any order.
 *
 * @param rows with their numbers in the file
 * @param problems with the titles; rows are read all the same
 */
record PlanFile(List<Line> rows, List<PlanProblem> problems) {
    /** The titles, in the order in which they are written. */
    static final List<String> TITLES =
            List.of("code", "parent", "level", "name_th", "name_en", "valid_from", "valid_to", "source");

    private static final List<String> NEEDED = List.of("code", "level", "name_th", "source");
    private static final Map<String, String> THAI = Map.of(
            "รหัส", "code",
            "รหัสแผนแม่", "parent",
            "ระดับ", "level",
            "ชื่อ", "name_th",
            "ชื่อภาษาอังกฤษ", "name_en",
            "ปีเริ่ม", "valid_from",
            "ปีสิ้นสุด", "valid_to",
            "ที่มา", "source");
    private static final Map<String, String> THAI_LEVELS = Map.of(
            "แผน",
            "plan",
            "นโยบาย",
            "plan",
            "ยุทธศาสตร์",
            "strategy",
            "ด้าน",
            "strategy",
            "เป้าหมาย",
            "goal",
            "ประเด็น",
            "goal");

    record Line(int number, PlanDetails details) {}

    static PlanFile of(Workbook book) {
        Sheet sheet = book.sheets().stream()
                .filter(one -> !one.hidden() && !one.rows().isEmpty())
                .findFirst()
                .orElse(book.sheets().getFirst());
        List<Row> rows = sheet.rows();
        if (rows.isEmpty()) {
            return new PlanFile(List.of(), List.of(PlanProblem.of(1, "", "file-empty")));
        }
        List<PlanProblem> problems = new ArrayList<>();
        Map<String, Integer> columns = columns(rows.getFirst(), problems);
        List<Line> lines = rows.stream()
                .skip(1)
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.text().isBlank()))
                .map(row -> new Line(row.number(), details(row, columns)))
                .toList();
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(PlanProblem.of(1, "", "file-empty"));
        }
        return new PlanFile(lines, List.copyOf(problems));
    }

    private static Map<String, Integer> columns(Row titles, List<PlanProblem> problems) {
        Map<String, Integer> columns = new HashMap<>();
        titles.cells().forEach(cell -> {
            String typed = cell.text().strip();
            String title = THAI.getOrDefault(typed, typed.toLowerCase(Locale.ROOT));
            if (!TITLES.contains(title)) {
                problems.add(PlanProblem.of(titles.number(), typed, "column-unknown", typed));
            } else if (columns.putIfAbsent(title, cell.column()) != null) {
                problems.add(PlanProblem.of(titles.number(), typed, "column-twice", typed));
            }
        });
        NEEDED.stream()
                .filter(title -> !columns.containsKey(title))
                .forEach(title -> problems.add(PlanProblem.of(titles.number(), title, "column-missing", title)));
        return columns;
    }

    private static PlanDetails details(Row row, Map<String, Integer> columns) {
        List<String> texts = TITLES.stream()
                .map(title -> {
                    Integer column = columns.get(title);
                    return column == null ? "" : row.text(column).strip();
                })
                .toList();
        String level = Objects.requireNonNull(texts.get(2));
        return new PlanDetails(
                texts.get(0),
                texts.get(1),
                THAI_LEVELS.getOrDefault(level, level.toLowerCase(Locale.ROOT)),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7));
    }
}
