package org.ruammue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookWriterTests {
    @Test
    void whatWasWrittenReadsBack() {
        Workbook book = Workbook.read("a.xlsx", written(writer -> {
            SheetWriter sheet = writer.sheet("แผ่น/หนึ่ง").widths(20, 30).header(List.of("ชื่อ", "ค่า"));
            sheet.row(Arrays.asList("ก\nข", null, new BigDecimal("12.50"), true, LocalDate.of(2021, 4, 7)));
            sheet.row(List.of(new SheetWriter.Styled("กรอก", Look.INPUT)));
            writer.sheet("สอง").hide().row(List.of("x"));
        }));
        assertThat(book.sheets()).extracting(Sheet::name).containsExactly("แผ่น หนึ่ง", "สอง");
        assertThat(book.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        Sheet sheet = book.sheets().getFirst();
        assertThat(sheet.rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly("ก\nข", "12.5", "true", "2021-04-07");
        assertThat(sheet.text(0, 3)).isEqualTo("กรอก");
    }

    @Test
    void textsLikeFormulasAreTextCells() {
        byte[] file = written(writer -> writer.sheet("a").row(List.of("=HYPERLINK(\"http://x\")", "@x", "ธรรมดา")));
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertThat(xml).doesNotContain("<f>").contains("t=\"inlineStr\"");
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
        assertThat(Workbook.read("a.xlsx", file).sheets().getFirst().text(0, 1)).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void lettersThatXmlCannotHoldDoNoHarm() {
        Sheet sheet = Workbook.read(
                        "a.xlsx",
                        written(writer -> writer.sheet("\u0000*'\uD800")
                                .row(List.of(
                                        "a\u0000\u0008b\uD800c\uFFFF",
                                        "😀 ก้้้",
                                        "<&>\"'",
                                        "x".repeat(40_000),
                                        "after"))))
                .sheets()
                .getFirst();
        assertThat(sheet.rows().getFirst().cells())
                .extracting(Cell::text)
                .contains("abc", "😀 ก้้้", "<&>\"'", "after");
        assertThat(sheet.text(3, 1)).hasSize(32_001).endsWith("…");
    }

    @Test
    void listsStandOnAHiddenSheetAndAreOfferedWhereAsked() {
        byte[] file = written(writer -> {
            ListRange list = writer.list(List.of("ใช่", "ไม่ใช่"));
            assertThat(writer.list(List.of("ใช่", "ไม่ใช่"))).isEqualTo(list);
            writer.sheet("a").offer(1, 2, 100, list, "เลือกจากรายการ").protect().header(List.of("q", "a"));
        });
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertThat(xml)
                .contains("dataValidation", "B2:B100", "'lists'!$A$1:$A$2", "sheetProtection", "state=\"frozen\"");
        // Excel calls a file damaged whose parts stand in another order
        assertThat(xml.indexOf("<sheetProtection"))
                .isBetween(xml.indexOf("</sheetData>"), xml.indexOf("<dataValidations"));
        assertThat(Workbook.read("a.xlsx", file).sheet("lists").orElseThrow().hidden())
                .isTrue();
    }

    @Test
    void manyRowsAreWrittenAsTheyCome() {
        byte[] file = written(writer -> {
            SheetWriter sheet = writer.sheet("a").header(List.of("n"));
            for (int i = 0; i < 3_000; i++) {
                sheet.row(List.of(i, "แถว " + i));
            }
        });
        Sheet sheet = Workbook.read("a.xlsx", file).sheets().getFirst();
        assertThat(sheet.rows()).hasSize(3_001);
        assertThat(sheet.text(1, 3_001)).isEqualTo("แถว 2999");
    }

    private static byte[] written(java.util.function.Consumer<WorkbookWriter> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(out)) {
            content.accept(writer);
        }
        return out.toByteArray();
    }

    private static String part(byte[] file, String name) {
        try (ZipParts parts = new ZipParts(file, WorkbookLimits.USUAL)) {
            return parts.text(name);
        }
    }
}
