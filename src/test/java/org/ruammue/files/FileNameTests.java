package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names come from anywhere; what is kept can be shown and saved everywhere. */
class FileNameTests {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "แผนปฏิบัติการ ปี ๒๕๗๐.pdf, แผนปฏิบัติการ ปี ๒๕๗๐.pdf",
                "C:\\Users\\x\\รายงาน.pdf, รายงาน.pdf",
                "../../etc/passwd, passwd",
                ".htaccess, file.htaccess",
                "a<b>c:d|e?f*g.pdf, a_b_c_d_e_f_g.pdf",
                "CON.pdf, _CON.pdf",
                "ที่ กท 0303.12, ที่ กท 0303.12",
                "``, file",
                "..., file",
                ".pdf, file.pdf",
                "a   b\t.pdf, a b.pdf",
            })
    void cleans(String sent, String kept) {
        assertThat(FileName.of(sent)).hasToString(kept);
    }

    @Test
    void takesAwayWhatCannotBeSeen() {
        assertThat(FileName.of("exe.\u202Efdp.xlsx")).hasToString("exe.fdp.xlsx");
        assertThat(FileName.of("a\u0000b\u200Bc\r\n.pdf")).hasToString("abc.pdf");
        assertThat(FileName.of("\uD800a.pdf")).hasToString("a.pdf");
    }

    @Test
    void thaiMarksStayWhereALetterIs() {
        assertThat(FileName.of("\u0E48\u0E49ที่.pdf")).hasToString("ที่.pdf");
        assertThat(FileName.of("น้ํา.pdf")).hasToString("น้ำ.pdf");
        assertThat(FileName.of("กำ" + "\u0E48".repeat(300) + ".pdf").toString()).hasSizeLessThan(12);
        assertThat(FileName.of("(\u0E48ก).pdf")).hasToString("(ก).pdf");
    }

    /** 255 bytes are the end on most file systems; a letter is not parted from its marks. */
    @Test
    void cutsBetweenLetters() {
        String cut = FileName.of("ที่".repeat(200) + ".pdf").toString();
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(230);
        assertThat(cut).endsWith("ที่.pdf");
    }

    @Test
    void theAddressPassesTheFirewall() {
        var file = new StoredFile(
                7,
                "",
                "",
                "ผลงาน 100%; ก/ข.pdf",
                FileType.PDF,
                1,
                null,
                null,
                null,
                "a/1",
                1,
                java.time.Instant.EPOCH,
                null);
        assertThat(file.address()).startsWith("/files/7/%E0%B8%9C").endsWith("100--%20%E0%B8%81-%E0%B8%82.pdf");
    }
}
