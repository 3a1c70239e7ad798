package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThaiTextTests {
    @Test
    void keepsThaiMarks() {
        String text = "ปี๊บ น้ำแข็ง เก็บค่าธรรมเนียม ผู้อำนวยการ กุมภาพันธ์ ๆ ฯลฯ ๒๕๖๔";
        assertThat(ThaiText.clean(text)).isEqualTo(text);
    }

    @Test
    void takesAwayWhatCannotBeSeen() {
        assertThat(ThaiText.clean("a\u0000b\u202Ec\u200Bd\uFEFFe\u2066f\u001B")).isEqualTo("abcdef");
        assertThat(ThaiText.clean("กรุง\u200Bเทพ\uD83D")).isEqualTo("กรุงเทพ");
        assertThat(ThaiText.clean("ความสุข 🙂")).isEqualTo("ความสุข 🙂");
    }

    @Test
    void writesAlikeWhatLooksAlike() {
        assertThat(ThaiText.clean("น้ํา")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("นํ้า")).isEqualTo("น้ำ");
        assertThat(ThaiText.clean("เเขวง")).isEqualTo("แขวง");
        assertThat(ThaiText.clean("e\u0301")).isEqualTo("é");
    }

    @Test
    void oneLineAndManyLines() {
        assertThat(ThaiText.clean(" หนึ่ง\r\nสอง\t\u00A0 สาม ")).isEqualTo("หนึ่ง สอง สาม");
        assertThat(ThaiText.cleanLines("\r\n หนึ่ง  \r\n\r\n\tสอง\rสาม\u2028สี่ \n"))
                .isEqualTo("หนึ่ง\n\n สอง\nสาม\nสี่");
    }

    @Test
    void limitsCountCodePoints() {
        assertThat(ThaiText.length("ปี๊บ🙂")).isEqualTo(5);
        assertThat(ThaiText.fits("🙂🙂", 2)).isTrue();
        assertThat(ThaiText.fits("🙂🙂🙂", 2)).isFalse();
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String typed) {
        String once = ThaiText.clean(typed);
        assertThat(ThaiText.clean(once)).isEqualTo(once);
        String lines = ThaiText.cleanLines(typed);
        assertThat(ThaiText.cleanLines(lines)).isEqualTo(lines);
    }

    @Property
    void theResultCanBeStoredAndShown(@ForAll String typed) {
        String clean = ThaiText.clean(typed);
        assertThat(clean).doesNotContain("\u0000", "\n", "\u202E", "\u200B");
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        assertThat(clean.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }
}
