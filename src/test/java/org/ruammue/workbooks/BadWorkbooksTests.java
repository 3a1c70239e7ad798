package org.ruammue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, made to harm, or of another kind: each is refused with its reason. */
class BadWorkbooksTests {
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @Test
    void otherKindsOfFileAreNamed() {
        assertThat(refusal("a.xls", latin(OLE2 + "W\0o\0r\0k\0b\0o\0o\0k\0"))).isEqualTo("workbooks.old-xls");
        assertThat(refusal("a.xls", latin("\u0009\u0008\u0006\0\0\0\u0010\0"))).isEqualTo("workbooks.old-xls");
        assertThat(refusal("a.xlsx", latin(OLE2 + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")))
                .isEqualTo("workbooks.password");
        assertThat(refusal("a.xlsx", latin("\u0089PNG\r\n\u001A\n"))).isEqualTo("workbooks.corrupt");
        assertThat(refusal("a.csv", latin("\u0089PNG\r\n\u001A\n\0\0"))).isEqualTo("workbooks.not-a-workbook");
        assertThat(refusal("a.csv", latin("%PDF-1.7 abc"))).isEqualTo("workbooks.not-a-workbook");
        assertThat(refusal("a.xls", latin("<html><table><tr><td>1"))).isEqualTo("workbooks.not-a-workbook");
        assertThat(refusal("a.xlsx", new byte[0])).isEqualTo("workbooks.empty");
        assertThat(refusal("a.csv", latin(" \r\n ;;\r\n"))).isEqualTo("workbooks.empty");
        assertThat(refusal("a.xlsx", new HandMade().bytes())).isEqualTo("workbooks.empty");
        assertThat(refusal(
                        "a.ods",
                        new HandMade()
                                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes()))
                .isEqualTo("workbooks.opendocument");
    }

    @Test
    void macrosAreRefusedByNameAndByContent() {
        assertThat(refusal("a.xlsm", new HandMade().bytes())).isEqualTo("workbooks.macros");
        assertThat(refusal(
                        "a.xlsx", new HandMade().part("xl/vbaProject.bin", "x").bytes()))
                .isEqualTo("workbooks.macros");
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade().part("xl/macrosheets/sheet1.xml", "<x/>").bytes()))
                .isEqualTo("workbooks.macros");
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade()
                                .part(
                                        "[Content_Types].xml",
                                        "<Types><Override ContentType='application/vnd.ms-excel.sheet."
                                                + "macroEnabled.main+xml' PartName='/xl/workbook.xml'/></Types>")
                                .bytes()))
                .isEqualTo("workbooks.macros");
    }

    @Test
    void aBombIsStoppedWhileItUnpacks() {
        byte[] spaces = new byte[20 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade().part("xl/worksheets/sheet1.xml", spaces).bytes()))
                .isEqualTo("workbooks.bomb");
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade()
                                .texts("<si><t>" + new String(spaces, StandardCharsets.UTF_8))
                                .sheet("<row><c t='s'><v>0</v></c></row>")
                                .bytes()))
                .isIn("workbooks.bomb", "workbooks.cell-length");
    }

    @Test
    void manyPartsAreABomb() {
        HandMade made = new HandMade();
        for (int i = 0; i < 2_100; i++) {
            made.part("xl/media/" + i, "");
        }
        assertThat(refusal("a.xlsx", made.bytes())).isEqualTo("workbooks.bomb");
    }

    @Test
    void theUnpackedSizeHasALimit() {
        WorkbookLimits small = new WorkbookLimits(1_000_000, 5_000, 100, 10, 100, 100, 100);
        String noise = new Random(1)
                .ints(20_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] content = new HandMade()
                .sheet("<row><c t='inlineStr'><is><t>" + noise + "</t></is></c></row>")
                .bytes();
        WorkbookProblem problem = catchThrowableOfType(WorkbookProblem.class, () -> {
            try (WorkbookFile file = WorkbookFile.open("a.xlsx", content, small)) {
                file.rows(file.sheets().getFirst(), row -> {});
            }
        });
        assertThat(problem.key()).isEqualTo("workbooks.bomb");
    }

    @Test
    void entitiesAreRefusedAndNothingIsFetched() {
        String cell = "<row><c t='str'><v>&x;</v></c></row>";
        String laughs = "<!DOCTYPE a [<!ENTITY y 'yyyyyyyyyy'><!ENTITY x '&y;&y;&y;&y;&y;&y;&y;&y;'>]>";
        for (String type : new String[] {
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
            laughs,
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>"
        }) {
            assertThat(refusal(
                            "a.xlsx",
                            new HandMade()
                                    .part(
                                            "xl/worksheets/sheet1.xml",
                                            type + "<worksheet><sheetData>" + cell + "</sheetData></worksheet>")
                                    .bytes()))
                    .isEqualTo("workbooks.entities");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZZ1'><v>1</v></c></row>",
                "<row r='0'><c><v>1</v></c></row>",
                "<row r='99999999999'><c><v>1</v></c></row>",
                "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>",
                "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row><c><v>1E999999999</v></c></row>",
                "<row><c><v>one</v></c></row>",
                "<row><c s='x'><v>1</v></c></row>",
                "<row><c t='s'><v>7</v></c></row>",
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='?'><v>1</v></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c><v>"
            })
    void damagedSheetsAreRefused(String rows) {
        assertThat(refusal("a.xlsx", new HandMade().sheet(rows).bytes())).isEqualTo("workbooks.corrupt");
    }

    @Test
    void missingAndCutPartsAreRefused() {
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade().part("_rels/.rels", "<Relationships/>").bytes()))
                .isEqualTo("workbooks.corrupt");
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade()
                                .part("xl/_rels/workbook.xml.rels", "<Relationships/>")
                                .bytes()))
                .isEqualTo("workbooks.corrupt");
        byte[] whole = new HandMade().sheet("<row><c><v>1</v></c></row>").bytes();
        for (int length : new int[] {4, 30, whole.length / 2, whole.length - 30}) {
            assertThat(refusal("a.xlsx", Arrays.copyOf(whole, length))).isEqualTo("workbooks.corrupt");
        }
    }

    /** Whatever bytes are changed, the file is read or refused, and never a fault. */
    @Test
    void damagedBytesNeverMakeAFault() {
        byte[] whole = new HandMade()
                .texts("<si><t>ก</t></si>")
                .formats("yyyy")
                .sheet("<row><c t='s'><v>0</v></c><c s='1'><v>44293</v></c></row>")
                .bytes();
        Random random = new Random(20211121);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Workbook.read("a.xlsx", damaged);
            } catch (WorkbookProblem expected) {
                assertThat(expected.key()).startsWith("workbooks.");
            }
        }
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade()
                                .sheet("<row r='100001'><c r='A100001'><v>1</v></c></row>")
                                .bytes()))
                .isEqualTo("workbooks.rows");
        assertThat(refusal(
                        "a.xlsx",
                        new HandMade()
                                .sheet("<row><c r='XFD1'><v>1</v></c></row>")
                                .bytes()))
                .isEqualTo("workbooks.columns");
        assertThat(refusal("a.csv", latin("a,".repeat(1_500) + "a"))).isEqualTo("workbooks.columns");
        assertThat(refusal("a.csv", latin("a,b,c,d,e,f\n".repeat(90_000)))).isEqualTo("workbooks.cells");
        assertThat(refusal("a.csv", latin("a".repeat(100_001)))).isEqualTo("workbooks.cell-length");
        assertThat(refusal("a.csv", latin("a\n".repeat(6 * 1024 * 1024)))).isEqualTo("workbooks.too-large");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String refusal(String name, byte[] content) {
        WorkbookProblem problem = catchThrowableOfType(WorkbookProblem.class, () -> Workbook.read(name, content));
        assertThat(problem).as(name).isNotNull();
        return problem.key();
    }
}
