package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ruammue.forms.Remark;
import org.ruammue.forms.xlsform.ImportFinding.Effect;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.workbooks.CellAddress;

/** Collects what is to be told about a workbook. */
final class Findings {
    private static final int MOST = 2_000;

    private final Set<ImportFinding> all = new LinkedHashSet<>();

    List<ImportFinding> inOrder() {
        List<ImportFinding> sorted = new ArrayList<>(all);
        List<String> sheets =
                sorted.stream().map(ImportFinding::sheet).distinct().toList();
        sorted.sort(Comparator.comparingInt((ImportFinding finding) -> sheets.indexOf(finding.sheet()))
                .thenComparingInt(ImportFinding::row));
        return sorted;
    }

    void notTaken(Line line, String key, String message, Object... args) {
        add(line, key, Effect.NOT_TAKEN, new Remark(message, List.of(args)));
    }

    void without(Line line, String key, String message, Object... args) {
        add(line, key, Effect.WITHOUT, new Remark(message, List.of(args)));
    }

    void adapted(Line line, String key, String message, Object... args) {
        add(line, key, Effect.ADAPTED, new Remark(message, List.of(args)));
    }

    /** @param key of the column that says it; the row is pointed to where the sheet has no such column */
    void add(Line line, String key, Effect effect, Remark remark) {
        XlsHeader header =
                line.table().header(key, "").or(() -> line.table().header(key)).orElse(null);
        int row = line.row().number();
        add(new ImportFinding(
                line.table().name(),
                header == null ? "" : new CellAddress(header.column(), row).toString(),
                row,
                header == null ? "" : header.written(),
                effect,
                remark));
    }

    /** About a column. */
    void add(String sheet, int row, XlsHeader header, Effect effect, String message, Object... args) {
        add(new ImportFinding(
                sheet,
                new CellAddress(header.column(), row).toString(),
                row,
                header.written(),
                effect,
                new Remark(message, List.of(args))));
    }

    /** About a whole sheet. */
    void sheet(String sheet, Effect effect, String message, Object... args) {
        add(new ImportFinding(sheet, "", 0, "", effect, new Remark(message, List.of(args))));
    }

    private void add(ImportFinding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        }
    }
}
