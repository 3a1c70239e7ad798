package org.ruammue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as it comes from Google, from Excel on Thai Windows, and from anywhere else. */
class CsvTests {
    private static final String THAI = "หน่วยงาน,จำนวน\nสำนักงานเขตพระนคร,12\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
    void thaiComesInItsEncodings(String charset) {
        assertThat(texts(THAI.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("หน่วยงาน", "จำนวน"), List.of("สำนักงานเขตพระนคร", "12"));
    }

    @Test
    void marksAreReadAndLeftOut() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(texts(("\uFEFF" + THAI).getBytes(charset)).getFirst()).containsExactly("หน่วยงาน", "จำนวน");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        String csv = "ก|ข|\"ค, ง; จ\"\n1|2|3,5\n".replace("|", separator);
        assertThat(texts(utf8(csv)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSizeGreaterThan(2));
        assertThat(texts(utf8(csv)).getFirst()).contains("ค, ง; จ");
        assertThat(texts(utf8("sep=" + separator + "\n" + csv))).isEqualTo(texts(utf8(csv)));
    }

    @Test
    void quotesLinesAndEmptyRowsKeepTheirPlaces() {
        Sheet sheet = Workbook.read("รายชื่อ.csv", utf8("a,\"b \"\"c\"\"\r\nd\"\r\n\r\n,x\r\n"))
                .sheets()
                .getFirst();
        assertThat(sheet.name()).isEqualTo("รายชื่อ");
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 3);
        assertThat(sheet.text(1, 1)).isEqualTo("b \"c\"\nd");
        assertThat(sheet.rows().getLast().cells().getFirst().address()).hasToString("B3");
    }

    @Test
    void oneColumnIsACsvToo() {
        assertThat(texts(utf8("ชื่อ\nก\nข\n"))).containsExactly(List.of("ชื่อ"), List.of("ก"), List.of("ข"));
    }

    @Test
    void brokenQuotesAreSaid() {
        for (String csv : List.of("a,\"b\nc,d\n", "a,\"b\"c\n")) {
            WorkbookProblem problem =
                    catchThrowableOfType(WorkbookProblem.class, () -> Workbook.read("a.csv", utf8(csv)));
            assertThat(problem.key()).isEqualTo("workbooks.quote");
        }
    }

    @Test
    void unreadableLettersAreSaid() {
        WorkbookProblem problem = catchThrowableOfType(
                WorkbookProblem.class, () -> Workbook.read("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xDB}));
        assertThat(problem.key()).isEqualTo("workbooks.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66 2", "-5 องศา", "@SUM(A1)", "\t=1", "'=1", "''@a", "'quoted'", "ปกติ", "＝1"})
    void whatWeWriteComesBackAndNeverRuns(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter(out).row(List.of(text, 5)).flush();
        assertThat(out.toString(StandardCharsets.UTF_8).replaceFirst("^\uFEFF\"?", ""))
                .doesNotMatch("(?s)[=+\\-@\t\r＝].*");
        assertThat(texts(out.toByteArray()).getFirst()).containsExactly(text, "5");
    }

    private static List<List<String>> texts(byte[] content) {
        return Workbook.read("a.csv", content).sheets().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
