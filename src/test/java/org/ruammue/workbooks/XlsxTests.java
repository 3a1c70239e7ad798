package org.ruammue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.workbooks.Cell.Kind;

/** What the cells of a workbook say, whatever program wrote it. */
class XlsxTests {
    @Test
    void textsAreTakenFromTheTableInlineAndRich() {
        Sheet sheet = read(
                new HandMade()
                        .texts(
                                "<si><t>ชื่อ</t></si><si><r><t>หนา</t></r><r><rPr><b/></rPr><t xml:space='preserve'> และบาง</t></r>"
                                        + "<rPh sb='0' eb='1'><t>อ่าน</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_</t></si>")
                        .sheet(
                                "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c><c r='D2' t='s'><v>2</v></c>"
                                        + "<c r='E2' t='inlineStr'><is><t>ในบรรทัด</t></is></c><c r='F2' s='4'/><c r='G2' t='s'/></row>"));
        Row row = sheet.rows().getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cells()).extracting(cell -> cell.address().toString()).containsExactly("A2", "C2", "D2", "E2");
        assertThat(row.cells()).extracting(Cell::text).containsExactly("ชื่อ", "หนา และบาง", "a\nb_x0041_", "ในบรรทัด");
        assertThat(row.text(1)).isEmpty();
        assertThat(row.width()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.0, 12",
        "1.50, 1.5",
        "0.30000000000000004, 0.3",
        "1E3, 1000",
        "1.5E-7, 0.00000015",
        "-0, 0",
        "123456789012345678, 123456789012346000",
        "-3.25, -3.25"
    })
    void numbersReadAsPeopleWriteThem(String stored, String text) {
        Sheet sheet = read(new HandMade().sheet("<row><c><v>" + stored + "</v></c></row>"));
        assertThat(sheet.rows().getFirst().cells()).containsExactly(new Cell(new CellAddress(0, 1), text, Kind.NUMBER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44293 | yyyy-mm-dd | 2021-04-07 | DATE",
                "44293 | [$-D07041E]d mmmm yyyy;@ | 2021-04-07 | DATE",
                "44293 | [$-107041E]d/m/bbbb | 2021-04-07 | DATE",
                "44293 | d\\ &quot;วันที่&quot;\\ mmm | 2021-04-07 | DATE",
                "44293.4375 | d/m/yyyy h:mm | 2021-04-07T10:30 | DATE",
                "44293.999999999 | d/m/yyyy h:mm:ss | 2021-04-08 | DATE",
                "0.4375 | h:mm | 10:30 | TIME",
                "59 | yyyy-mm-dd | 1900-02-28 | DATE",
                "61 | yyyy-mm-dd | 1900-03-01 | DATE",
                "-5 | yyyy-mm-dd | -5 | NUMBER",
                "99999999 | yyyy-mm-dd | 99999999 | NUMBER",
                "0.155 | 0.0% | 15.5% | PERCENTAGE",
                "44293 | #,##0.00 &quot;baht&quot; | 44293 | NUMBER",
                "44293 | [Red]0.00;[Blue]-0.00 | 44293 | NUMBER",
                "44293 | General | 44293 | NUMBER",
                "44293 | 0.00E+00 | 44293 | NUMBER",
                "44293 | [$฿-41E]#,##0 | 44293 | NUMBER"
            })
    void formatsTellDatesFromNumbers(String stored, String format, String text, Kind kind) {
        Sheet sheet = read(new HandMade().formats(format).sheet("<row><c s='1'><v>" + stored + "</v></c></row>"));
        assertThat(sheet.rows().getFirst().cells()).containsExactly(new Cell(new CellAddress(0, 1), text, kind));
    }

    @Test
    void oldMacsCountFrom1904() {
        Sheet sheet = read(new HandMade()
                .workbook("<workbookPr date1904='1'/>")
                .formats("yyyy-mm-dd")
                .sheet("<row><c s='1'><v>42831</v></c></row>"));
        assertThat(sheet.rows().getFirst().text(0)).isEqualTo("2021-04-07");
    }

    @Test
    void formulasAreReadByTheirStoredResult() {
        Sheet sheet = read(
                new HandMade()
                        .sheet(
                                "<row><c><f>1+1</f><v>2</v></c>"
                                        + "<c t='str'><f>\"a\"&amp;\"b\"</f><v>ab</v></c><c t='e'><f>A9</f><v>#REF!</v></c><c><f>NOW()</f></c>"
                                        + "<c t='b'><v>1</v></c><c t='d'><v>2021-04-07T00:00:00</v></c><c t='str'><f>[1]S!A1</f><v>x</v></c></row>"));
        assertThat(sheet.rows().getFirst().cells())
                .extracting(Cell::text)
                .containsExactly("2", "ab", "#REF!", "", "true", "2021-04-07", "x");
        assertThat(sheet.rows().getFirst().cells())
                .extracting(Cell::kind)
                .containsExactly(
                        Kind.NUMBER, Kind.TEXT, Kind.ERROR, Kind.UNCOMPUTED, Kind.BOOLEAN, Kind.DATE, Kind.TEXT);
    }

    @Test
    void aMergedHeaderIsTheTextOfEachOfItsCells() {
        Sheet sheet = read(new HandMade()
                .sheet(
                        "<row><c t='inlineStr'><is><t>ผู้ประสานงาน</t></is></c></row>"
                                + "<row><c><v>1</v></c><c><v>2</v></c></row>",
                        "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>"));
        assertThat(sheet.text(1, 1)).isEqualTo("ผู้ประสานงาน");
        assertThat(sheet.text(1, 2)).isEqualTo("2");
        assertThat(sheet.text(2, 1)).isEmpty();
    }

    @Test
    void emptyRowsAndColumnsAroundTheTextAreLeftOut() {
        Sheet sheet = read(
                new HandMade()
                        .sheet(
                                "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>"
                                        + "<row r='1048576'><c r='A1048576' s='1'/><c r='B1048576' t='inlineStr'><is><t> </t></is></c></row>"));
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().getFirst().width()).isEqualTo(1);
    }

    @Test
    void prefixesOfXmlMakeNoDifference() {
        Sheet sheet = read(
                new HandMade()
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                                        + "<x:sheetData><x:row r='1'><x:c r='A1'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
        assertThat(sheet.rows().getFirst().text(0)).isEqualTo("5");
    }

    @Test
    void bothEncodingsOfTheFormatAreRead() {
        String xml = "<worksheet><sheetData><row><c t='str'><v>ก</v></c></row></sheetData></worksheet>";
        for (byte[] part : List.of(
                xml.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(read(new HandMade().part("xl/worksheets/sheet1.xml", part))
                            .text(0, 1))
                    .isEqualTo("ก");
        }
    }

    @Test
    void aLargeSheetIsHandedOnRowByRow() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("'><c t='inlineStr'><is><t>คำตอบที่ ")
                    .append(i)
                    .append("</t></is></c></row>");
        }
        int[] seen = {0};
        try (WorkbookFile file = WorkbookFile.open(
                "a.xlsx", new HandMade().sheet(rows.toString()).bytes(), WorkbookLimits.LARGE)) {
            file.rows(file.sheets().getFirst(), row -> {
                seen[0]++;
                assertThat(row.number()).isEqualTo(seen[0]);
            });
        }
        assertThat(seen[0]).isEqualTo(20_000);
    }

    @Test
    void addressesCountAsSpreadsheetsDo() {
        for (String written : List.of("A1", "Z9", "AA10", "AZ3", "XFD1048576")) {
            assertThat(CellAddress.parse(written).orElseThrow().toString()).isEqualTo(written);
        }
        assertThat(CellAddress.parse("XFE1")).isEmpty();
        assertThat(CellAddress.parse("A0")).isEmpty();
        assertThat(CellAddress.parse("ZZZZZ1")).isEmpty();
    }

    private static Sheet read(HandMade made) {
        Workbook workbook = Workbook.read("book.xlsx", made.bytes());
        assertThat(workbook.sheets()).hasSize(1);
        return workbook.sheet("แผ่นแรก").orElseThrow();
    }
}
