package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.workbooks.Cell;
import org.ruammue.workbooks.CellAddress;
import org.ruammue.workbooks.Row;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;

/** XLSForms written as tables: a line with the name of a sheet, then lines with cells between bars. */
final class Xls {
    private Xls() {}

    static Workbook book(String text) {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            if (!line.strip().startsWith("|")) {
                rows = new ArrayList<>();
                sheets.put(line.strip(), rows);
                continue;
            }
            String[] parts = line.strip().substring(1).split("\\|", -1);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < parts.length; column++) {
                String cell = parts[column].strip();
                if (!cell.isEmpty()) {
                    cells.add(new Cell(new CellAddress(column, rows.size() + 1), cell, Cell.Kind.TEXT));
                }
            }
            rows.add(new Row(rows.size() + 1, cells));
        }
        return new Workbook(
                "แบบทดลอง.xlsx",
                sheets.entrySet().stream()
                        .map(sheet -> new Sheet(sheet.getKey(), false, sheet.getValue(), List.of()))
                        .toList());
    }

    static Imported read(String text) {
        return XlsForms.read(book(text));
    }

    static Form form(String text) {
        Form form = read(text).form();
        if (form == null) {
            throw new AssertionError(read(text).findings().toString());
        }
        return form;
    }

    static Question question(Form form, String id) {
        return form.question(id).orElseThrow(() -> new AssertionError(form.toString()));
    }

    /** {@code F7 WITHOUT xlsform.default}. */
    static List<String> told(Imported imported) {
        return imported.findings().stream()
                .map(finding -> finding.cell() + " " + finding.effect() + " "
                        + finding.remark().key())
                .toList();
    }
}
