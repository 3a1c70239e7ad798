package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTests {
    @ParameterizedTest
    @CsvSource({
        "2020-09-30,2563,4", "2020-10-01,2564,1", "2020-12-31,2564,1", "2021-01-01,2564,2", "2021-03-31,2564,2",
        "2021-04-01,2564,3", "2021-06-30,2564,3", "2021-07-01,2564,4", "2021-09-30,2564,4", "2021-10-01,2565,1"
    })
    void turnsOverOnTheFirstOfOctober(LocalDate day, int year, int quarter) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
        assertThat(FiscalQuarter.of(day)).isEqualTo(new FiscalYear(year).quarter(quarter));
    }

    @Test
    void refusesAChristianYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2021));
    }

    @Property
    void everyDayLiesInExactlyOneYearAndQuarter(@ForAll("days") LocalDate day) {
        FiscalYear year = FiscalYear.of(day);
        assertThat(year.contains(day)).isTrue();
        assertThat(year.next().contains(day)).isFalse();
        assertThat(year.previous().contains(day)).isFalse();
        assertThat(year.quarters())
                .filteredOn(quarter -> !day.isBefore(quarter.firstDay()) && !day.isAfter(quarter.lastDay()))
                .containsExactly(FiscalQuarter.of(day));
    }

    @Property
    void yearsAndQuartersFollowEachOtherWithoutGap(@ForAll("days") LocalDate day) {
        FiscalYear year = FiscalYear.of(day);
        assertThat(year.lastDay().plusDays(1)).isEqualTo(year.next().firstDay());
        assertThat(year.quarter(4).lastDay()).isEqualTo(year.lastDay());
        assertThat(year.quarter(1).lastDay().plusDays(1))
                .isEqualTo(year.quarter(2).firstDay());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1943, 1, 1), LocalDate.of(2190, 12, 31));
    }
}
