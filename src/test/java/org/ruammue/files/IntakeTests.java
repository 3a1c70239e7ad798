package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruammue.files.FileRefused.Reason;

/** Every kind of file that is taken, and how far one is read. */
class IntakeTests {
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

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("แผน.pdf", Samples.pdf(""), FileType.PDF, "แผน.pdf"),
                Arguments.of("แผน.PDF", Samples.pdf(""), FileType.PDF, "แผน.pdf"),
                Arguments.of("ผลงาน พ.ศ.2570", Samples.pdf(""), FileType.PDF, "ผลงาน พ.ศ.2570.pdf"),
                Arguments.of("a.docx", Samples.office(Samples.DOCX_TYPE), FileType.DOCX, "a.docx"),
                Arguments.of("a.xlsx", Samples.office(Samples.XLSX_TYPE), FileType.XLSX, "a.xlsx"),
                Arguments.of("a.odt", Samples.odf(FileType.ODT.mime()), FileType.ODT, "a.odt"),
                Arguments.of(
                        "a.ods",
                        Samples.odf(
                                FileType.ODS.mime(), "Basic/script-lc.xml", "<x/>", "Basic/Standard/script-lb.xml", ""),
                        FileType.ODS,
                        "a.ods"),
                Arguments.of("utf8.csv", Samples.bytes("\uFEFFชื่อ,จำนวน\nดุสิต,1\n"), FileType.CSV, "utf8.csv"),
                Arguments.of(
                        "excel.csv",
                        "ชื่อ,จำนวน\r\nดุสิต,1\r\n".getBytes(Charset.forName("x-windows-874")),
                        FileType.CSV,
                        "excel.csv"),
                Arguments.of(
                        "utf16.txt", "\uFEFFสวัสดี".getBytes(StandardCharsets.UTF_16LE), FileType.TXT, "utf16.txt"),
                Arguments.of(
                        "letter.txt",
                        Samples.bytes("Subject: not a mail\nFrom: me\n\nText"),
                        FileType.TXT,
                        "letter.txt"),
                Arguments.of("long.txt", Samples.bytes("ก".repeat(100_000)), FileType.TXT, "long.txt"),
                Arguments.of("a.png", Samples.picture("png", 30, 20), FileType.PNG, "a.png"),
                Arguments.of("a.JPEG", Samples.picture("jpeg", 30, 20), FileType.JPEG, "a.jpeg"),
                Arguments.of("a.gif", Samples.picture("gif", 30, 20), FileType.PNG, "a.png"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takes(String name, byte[] content, FileType type, String kept) throws IOException {
        try (Arrival arrival = bench.take(name, content)) {
            assertThat(arrival.type()).isEqualTo(type);
            assertThat(arrival.name()).isEqualTo(kept);
            assertThat(arrival.scannedAt()).isNull();
            if (!type.isPicture()) {
                assertThat(arrival.file()).hasBinaryContent(content);
                assertThat(arrival.sha256()).isEqualTo(arrival.receivedSha256());
            } else {
                assertThat(arrival.width()).isEqualTo(30);
            }
            assertThat(Sha256.of(arrival.file())).isEqualTo(arrival.sha256());
        }
    }

    @Test
    void stopsReadingWhereTheLimitIs() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                given += length;
                return length;
            }
        };
        FileRefused refused = catchThrowableOfType(
                FileRefused.class,
                () -> bench.take("a.txt", endless, FileType.all()).close());
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.status().value()).isEqualTo(413);
        assertThat(endless.given).isLessThan(21 << 20);
    }

    @Test
    void takesOnlyWhatThePlaceAllows() {
        FileRefused refused = catchThrowableOfType(
                FileRefused.class,
                () -> bench.take("a.pdf", new ByteArrayInputStream(Samples.pdf("")), FileType.pictures())
                        .close());
        assertThat(refused.reason()).isEqualTo(Reason.TYPE_NOT_ALLOWED);
        assertThat(refused.args()).contains("PNG, JPG, GIF");
    }

    @Test
    void aBrokenConnectionIsNotAFileOfTheirs() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThat(catchThrowableOfType(IOException.class, () -> bench.take("a.pdf", broken, Set.of(FileType.PDF))))
                .hasMessage("reset");
    }
}
