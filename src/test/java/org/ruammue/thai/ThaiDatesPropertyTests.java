package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class ThaiDatesPropertyTests {
    @Property
    void whatIsWrittenIsReadBack(@ForAll("days") LocalDate day, @ForAll("styles") DateStyle style) {
        assertThat(ThaiDates.parse(ThaiDates.format(day, style))).isEqualTo(day);
    }

    @Property
    void spansAreReadBack(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll("styles") DateStyle style) {
        DateSpan span = one.isBefore(other) ? new DateSpan(one, other) : new DateSpan(other, one);
        assertThat(ThaiDates.parseSpans(ThaiDates.format(span, style))).containsExactly(span);
    }

    @Property
    void figuresAreReadBack(@ForAll("days") LocalDate day, @ForAll("styles") DateStyle style) {
        String text = day.getDayOfMonth() + "/" + day.getMonthValue() + "/"
                + style.era().yearOf(day.getYear());
        assertThat(ThaiDates.parse(text)).isEqualTo(day);
        assertThat(ThaiDates.parse(ThaiDigits.toThai(text))).isEqualTo(day);
        assertThat(ThaiDates.parse(day.toString())).isEqualTo(day);
    }

    @Property
    void spacesBetweenDigitsChangeNothing(@ForAll("days") LocalDate day) {
        String text = ThaiDates.format(day, DateStyle.DOCUMENT).replaceAll("(?<=[๐-๙])(?=[๐-๙])", " ");
        assertThat(ThaiDates.parse(text)).isEqualTo(day);
    }

    @Property
    void anyTextIsADayOrUnreadable(@ForAll String text) {
        try {
            assertThat(ThaiDates.parse(text)).isNotNull();
        } catch (UnreadableDate e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Property
    void wordsOfDatesInAnyOrderAreADayOrUnreadable(@ForAll("words") List<String> words) {
        anyTextIsADayOrUnreadable(String.join(" ", words));
    }

    @Property
    void digitsThereAndBack(@ForAll String text) {
        String arabic = ThaiDigits.toArabic(text);
        assertThat(ThaiDigits.toArabic(ThaiDigits.toThai(arabic))).isEqualTo(arabic);
        assertThat(ThaiDigits.toThai(text)).hasSameSizeAs(text);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(ThaiDates.FIRST, LocalDate.of(2199, 12, 31));
    }

    @Provide
    Arbitrary<DateStyle> styles() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Era.class),
                        Arbitraries.of(DateStyle.Digits.class))
                .as(DateStyle::new);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "7",
                        "๓๐",
                        "31",
                        "2564",
                        "64",
                        "ก.พ.",
                        "เมษายน",
                        "Sep",
                        "-",
                        "ถึง",
                        ",",
                        "และ",
                        "วันที่",
                        "พ.ศ.",
                        "วันพุธที่",
                        "1/2/64",
                        "2021-02-29",
                        "ที่")
                .list()
                .ofMaxSize(8);
    }
}
