package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruammue.files.FileRefused.Reason;
import org.ruammue.web.LocalizedText;

/** Every bad file, with the reason it is refused for. */
class BadFilesTests {
    @TempDir
    Path folder;

    private IntakeBench bench;

    @BeforeEach
    void start() {
        bench = new IntakeBench(folder, IntakeBench.NO_SCANNER);
    }

    @AfterEach
    void leavesNothing() throws IOException {
        bench.leavesNothing();
        bench.close();
    }

    static Stream<Arguments> bad() {
        byte[] program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, 2000);
        byte[] noise = new byte[10_000_000];
        new Random(1).nextBytes(noise);
        byte[] docx = Samples.office(Samples.DOCX_TYPE, "word/media/image1.png", Arrays.copyOf(noise, 9000));
        byte[] png = Samples.picture("png", 300, 200);
        byte[] jpeg = Samples.picture("jpeg", 300, 200);
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], Reason.EMPTY),
                Arguments.of("program.pdf", program, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("invoice.pdf.exe", program, Reason.TYPE_NOT_ALLOWED),
                Arguments.of("invoice.exe", Samples.pdf(""), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("photo.png", jpeg, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("photo.jpg", noise, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of(
                        "page.txt",
                        Samples.bytes("<!DOCTYPE html><html><script>1</script></html>"),
                        Reason.NOT_WHAT_IT_SAYS),
                Arguments.of(
                        "page.html", Samples.bytes("<!DOCTYPE html><html><p>1</p></html>"), Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "drawing.svg",
                        Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                        Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "drawing.png",
                        Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                        Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("script.csv", Samples.bytes("#!/bin/sh\necho 1\n"), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("binary.csv", Arrays.copyOf(noise, 3000), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("zero.txt", new byte[] {'a', 0, 'b'}, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("notes.md", Samples.bytes("# Notes"), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("all.zip", Samples.zip("a.txt", "a"), Reason.TYPE_NOT_ALLOWED),
                Arguments.of("all.docx", Samples.zip("a.txt", "a"), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("sheet.docx", Samples.office(Samples.XLSX_TYPE), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("old.doc", Samples.ole("WordDocument"), Reason.TYPE_NOT_ALLOWED),
                Arguments.of("old.docx", Samples.ole("WordDocument"), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("cut.docx", Arrays.copyOf(docx, docx.length / 2), Reason.DAMAGED),
                Arguments.of("cut.pdf", Arrays.copyOf(Samples.pdf(""), 150), Reason.DAMAGED),
                Arguments.of("cut.png", Arrays.copyOf(png, png.length / 2), Reason.DAMAGED),
                Arguments.of("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), Reason.DAMAGED),
                Arguments.of("locked.xlsx", Samples.ole("EncryptedPackage"), Reason.PASSWORD),
                Arguments.of("locked.docx", Samples.lockedZip(), Reason.PASSWORD),
                Arguments.of("locked.pdf", Samples.pdf("/Encrypt 9 0 R"), Reason.PASSWORD),
                Arguments.of(
                        "locked.odt",
                        Samples.odf(FileType.ODT.mime(), "META-INF/manifest.xml", "<manifest:encryption-data/>"),
                        Reason.PASSWORD),
                Arguments.of(
                        "macros.docm", Samples.office(Samples.DOCX_TYPE, "word/vbaProject.bin", "x"), Reason.MACROS),
                Arguments.of(
                        "macros.docx", Samples.office(Samples.DOCX_TYPE, "word/vbaProject.bin", "x"), Reason.MACROS),
                Arguments.of(
                        "macros.xlsm",
                        Samples.office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                        Reason.MACROS),
                Arguments.of(
                        "macros.xlsx",
                        Samples.office(Samples.XLSX_TYPE, "xl/macrosheets/sheet1.xml", "x"),
                        Reason.MACROS),
                Arguments.of(
                        "macros.ods",
                        Samples.odf(FileType.ODS.mime(), "Basic/Standard/Module1.xml", "x"),
                        Reason.MACROS),
                Arguments.of(
                        "bomb.docx",
                        Samples.office(Samples.DOCX_TYPE, "word/document.xml", new byte[40 << 20]),
                        Reason.UNPACKS_TOO_LARGE),
                Arguments.of("bomb.xlsx", manyEntries(), Reason.UNPACKS_TOO_LARGE),
                Arguments.of("huge.png", Samples.pngThatClaims(60_000, 60_000), Reason.PICTURE_TOO_LARGE),
                Arguments.of(
                        "edge.png",
                        Samples.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        Reason.PICTURE_TOO_LARGE));
    }

    private static byte[] manyEntries() {
        Object[] parts = new Object[2 * 10_001];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "part" + i;
            parts[i + 1] = "";
        }
        return Samples.office(Samples.XLSX_TYPE, parts);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String name, byte[] content, Reason reason) {
        FileRefused refused = bench.refused(name, content);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.args()[0]).isEqualTo(name);
    }

    @Test
    void saysWhatItReallyIs() {
        assertThat(words("photo.png", Samples.picture("jpeg", 5, 5))).isEqualTo("ภาพ JPG");
        assertThat(words("old.docx", Samples.ole("WordDocument"))).isEqualTo("เอกสาร Word รุ่นเก่า (DOC)");
        assertThat(words("a.pdf", Samples.bytes("<html><body>1</body></html>"))).isEqualTo("หน้าเว็บ (HTML)");
        assertThat(words("a.pdf", Samples.zip("a", "a"))).isEqualTo("ไฟล์ที่รวมหลายไฟล์ไว้ (เช่น ZIP)");
        assertThat(words("a.csv", new byte[] {1, 2, 3, 0})).isEqualTo("ไฟล์ที่ระบบไม่รู้จัก");
    }

    private String words(String name, byte[] content) {
        return Arrays.stream(bench.refused(name, content).args())
                .filter(LocalizedText.class::isInstance)
                .map(word -> ((LocalizedText) word).th())
                .findFirst()
                .orElseThrow();
    }
}
