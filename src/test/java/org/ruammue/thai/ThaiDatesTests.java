package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTests {
    private static final LocalDate DUE = LocalDate.of(2021, 4, 7);

    @Test
    void writesTheDeadlineOfTheFirstMemo() {
        assertThat(ThaiDates.format(DUE, DateStyle.DOCUMENT)).isEqualTo("๗ เมษายน ๒๕๖๔");
        assertThat(ThaiDates.format(DUE, DateStyle.LONG_THAI)).isEqualTo("7 เมษายน 2564");
        assertThat(ThaiDates.format(DUE, DateStyle.SHORT_THAI)).isEqualTo("7 เม.ย. 2564");
        assertThat(ThaiDates.format(DUE, DateStyle.LONG_ENGLISH)).isEqualTo("7 April 2021");
        assertThat(ThaiDates.format(DUE, DateStyle.SHORT_ENGLISH)).isEqualTo("7 Apr 2021");
        assertThat(ThaiDates.format(DUE, DateStyle.LONG_THAI.with(Era.CHRISTIAN)))
                .isEqualTo("7 เมษายน 2021");
    }

    @Test
    void writesSpansShort() {
        assertThat(ThaiDates.format(new DateSpan(DUE, DUE.plusDays(2)), DateStyle.LONG_THAI))
                .isEqualTo("7 - 9 เมษายน 2564");
        assertThat(ThaiDates.format(new DateSpan(DUE, DUE.plusMonths(2)), DateStyle.SHORT_ENGLISH))
                .isEqualTo("7 Apr - 7 Jun 2021");
        assertThat(ThaiDates.format(new DateSpan(DUE, DUE.plusYears(1)), DateStyle.DOCUMENT))
                .isEqualTo("๗ เมษายน ๒๕๖๔ - ๗ เมษายน ๒๕๖๕");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๗ เมษายน ๒๕๖๔",
                "7 เมษายน 2564",
                "๗ เมษายน 2564",
                " 7  เมษายน  พ.ศ. 2564 ",
                "7 เม.ย. 64",
                "7 เม.ย.64",
                "7 เมย 64",
                "7 เม. ย. ๖๔",
                "๗ เมษายน ๒๕ ๖ ๔",
                "7/4/2564",
                "07/04/64",
                "7-4-2564",
                "7.4.2564",
                "๗/๔/๒๕๖๔",
                "7 / 4 / 2564",
                "7/4/2021",
                "2021-04-07",
                "7 April 2021",
                "7 Apr 2021",
                "7 APR. 2021",
                "7 เมษายน 2021",
                "7 เมษายน ค.ศ. 2021",
                "วันพุธที่ 7 เมษายน 2564",
                "ภายในวันที่ 7 เมษายน 2564",
                "วันที่ ๗ เดือน เมษายน พ.ศ. ๒๕๖๔",
                "Wednesday, 7 April 2021"
            })
    void readsTheSameDay(String text) {
        assertThat(ThaiDates.parse(text)).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({
        "1 ม.ค. 62,2019-01-01", "29 ก.พ. 2563,2020-02-29", "3 มี.ค. 64,2021-03-03", "31 พ.ค. 64,2021-05-31",
        "15 มิ.ย. 64,2021-06-15", "16 ก.ค. 64,2021-07-16", "12 ส.ค. 64,2021-08-12", "30 ก.ย. 64,2021-09-30",
        "23 ต.ค. 64,2021-10-23", "1 พ.ย. 64,2021-11-01", "31 ธ.ค. 64,2021-12-31", "๒๓ มีนาคม ๒๕๖๔,2021-03-23"
    })
    void readsEveryMonth(String text, LocalDate day) {
        assertThat(ThaiDates.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "'   ',EMPTY",
        "30 ก.พ. 2564,NO_SUCH_DAY",
        "29 ก.พ. 2564,NO_SUCH_DAY",
        "31 มิถุนายน 2564,NO_SUCH_DAY",
        "7/13/2564,NO_SUCH_DAY",
        "0 เมษายน 2564,NO_SUCH_DAY",
        "99999999999 เมษายน 2564,NO_SUCH_DAY",
        "7 เมษายน,NO_YEAR",
        "7,NO_MONTH",
        "7 เมษายน 2480,YEAR_OUT_OF_RANGE",
        "7 เมษายน 256,YEAR_OUT_OF_RANGE",
        "7 เมษายน 1930,YEAR_OUT_OF_RANGE",
        "7 เมษายน 9999,YEAR_OUT_OF_RANGE",
        "วันศุกร์ที่ 7 เมษายน 2564,WEEKDAY_DIFFERS",
        "ทุกปี,UNKNOWN_WORD",
        "เมษายน 2564,UNKNOWN_WORD",
        "7 เมษายน 2564 เวลา 10.00 น.,UNKNOWN_WORD",
        "7 เมษายน มีนาคม 2564,UNKNOWN_WORD",
        "7 เมษายน 2564 - ,UNKNOWN_WORD",
        "1 - 2 - 3 เมษายน 2564,UNKNOWN_WORD",
        "9 - 7 เมษายน 2564,REVERSED",
        "31 มีนาคม 2564 - 19 มกราคม 2564,REVERSED",
        "7 - 9 เมษายน 2564,NOT_ONE_DAY"
    })
    void saysWhyATextIsNoDate(String text, UnreadableDate.Reason reason) {
        assertThatThrownBy(() -> ThaiDates.parse(text))
                .isInstanceOfSatisfying(
                        UnreadableDate.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void readsListsAndRanges() {
        assertThat(ThaiDates.parseSpans("๑, ๕ - ๖ กันยายน ๒๕๖๐"))
                .containsExactly(
                        DateSpan.of(LocalDate.of(2017, 9, 1)),
                        new DateSpan(LocalDate.of(2017, 9, 5), LocalDate.of(2017, 9, 6)));
        assertThat(ThaiDates.parseSpans("๑๒,๑๕,๑๘,๑๙ กรกฎาคม ๒๕๖๐")).hasSize(4);
        assertThat(ThaiDates.parseSpans("ภายในวันที่ 19 มกราคม - 31 มีนาคม 2564"))
                .containsExactly(new DateSpan(LocalDate.of(2021, 1, 19), LocalDate.of(2021, 3, 31)));
        assertThat(ThaiDates.parseSpans("28 ธันวาคม ถึง 3 มกราคม 2565"))
                .containsExactly(new DateSpan(LocalDate.of(2021, 12, 28), LocalDate.of(2022, 1, 3)));
        assertThat(ThaiDates.parseSpans("1 และ 3 เม.ย. 64"))
                .containsExactly(DateSpan.of(LocalDate.of(2021, 4, 1)), DateSpan.of(LocalDate.of(2021, 4, 3)));
    }

    @Test
    void doesNotLookAtTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(ThaiDates.format(DUE, DateStyle.SHORT_ENGLISH)).isEqualTo("7 Apr 2021");
            assertThat(ThaiDates.format(java.time.LocalTime.of(9, 30), true)).isEqualTo("09.30 น.");
            assertThat(ThaiDates.parse("7/4/64")).isEqualTo(DUE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesNoBuddhistYearBefore1941() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThaiDates.format(LocalDate.of(1940, 12, 31), DateStyle.LONG_THAI));
    }

    @Test
    void aMegabyteOfNonsenseIsRefusedAtOnce() {
        assertThatThrownBy(() -> ThaiDates.parse("1 ".repeat(500_000))).isInstanceOf(UnreadableDate.class);
        assertThatThrownBy(() -> ThaiDates.parse("1,".repeat(500_000))).isInstanceOf(UnreadableDate.class);
    }
}
