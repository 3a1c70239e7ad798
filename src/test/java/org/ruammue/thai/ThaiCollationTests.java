package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThaiCollationTests {
    @Test
    void sortsLeadingVowelsAfterTheirConsonant() {
        assertThat(List.of("ไก่", "ขา", "เก", "กา", "แก", "โก้").stream().sorted(ThaiCollation.order()))
                .containsExactly("กา", "เก", "แก", "โก้", "ไก่", "ขา");
    }

    @Test
    void sortsDistricts() {
        assertThat(List.of("หนองแขม", "เขตดุสิต", "ดุสิต", "คลองสาน", "ห้วยขวาง", "จตุจักร").stream()
                        .sorted(ThaiCollation.order()))
                .containsExactly("เขตดุสิต", "คลองสาน", "จตุจักร", "ดุสิต", "หนองแขม", "ห้วยขวาง");
    }

    @Property
    void onlyEqualTextsCompareEqual(@ForAll String one, @ForAll String other) {
        assertThat(ThaiCollation.order().compare(one, other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(ThaiCollation.order().compare(one, other)))
                .isEqualTo(-Integer.signum(ThaiCollation.order().compare(other, one)));
    }
}
