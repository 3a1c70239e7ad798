package org.ruammue.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    private static final Map<LocalDate, HolidayName> HOLIDAYS = Map.of(
            LocalDate.of(2021, 2, 26), new HolidayName("วันมาฆบูชา", "Makha Bucha Day"),
            LocalDate.of(2021, 4, 6), new HolidayName("วันจักรี", "Chakri Memorial Day"));

    private final WorkingDays days = new WorkingDays(day -> Optional.ofNullable(HOLIDAYS.get(day)));

    @Test
    void theDeadlineOnASundayMovesToMonday() {
        EffectiveDate effective = days.effective(LocalDate.of(2021, 2, 28));
        assertThat(effective.date()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(effective.moved()).isTrue();
        assertThat(effective.daysOff()).extracting(off -> off.reason(true)).containsExactly("วันอาทิตย์");
    }

    @Test
    void everyClosedDayOnTheWayIsNamed() {
        EffectiveDate effective = days.effective(LocalDate.of(2021, 2, 26));
        assertThat(effective.date()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(effective.daysOff())
                .extracting(off -> off.reason(true))
                .containsExactly("วันมาฆบูชา", "วันเสาร์", "วันอาทิตย์");
        assertThat(effective.daysOff())
                .extracting(off -> off.reason(false))
                .containsExactly("Makha Bucha Day", "Saturday", "Sunday");
    }

    @Test
    void aWorkingDayStays() {
        EffectiveDate effective = days.effective(LocalDate.of(2021, 4, 7));
        assertThat(effective.moved()).isFalse();
        assertThat(effective.daysOff()).isEmpty();
    }

    @Test
    void countsOverHolidays() {
        assertThat(days.add(LocalDate.of(2021, 4, 5), 1)).isEqualTo(LocalDate.of(2021, 4, 7));
        assertThat(days.subtract(LocalDate.of(2021, 4, 7), 1)).isEqualTo(LocalDate.of(2021, 4, 5));
        assertThat(days.add(LocalDate.of(2021, 2, 25), 2)).isEqualTo(LocalDate.of(2021, 3, 2));
    }

    @Test
    void aCalendarWithoutAnyWorkingDayDoesNotHang() {
        WorkingDays never = new WorkingDays(day -> Optional.of(new HolidayName("ปิด", "closed")));
        assertThatIllegalStateException().isThrownBy(() -> never.effective(LocalDate.of(2021, 4, 7)));
        assertThatIllegalStateException().isThrownBy(() -> never.add(LocalDate.of(2021, 4, 7), 1));
    }

    @Property
    void theEffectiveDateIsTheFirstWorkingDayFromTheStatedOne(
            @ForAll("days") LocalDate stated, @ForAll("closures") Set<LocalDate> closures) {
        WorkingDays calendar = calendar(closures);
        EffectiveDate effective = calendar.effective(stated);
        assertThat(calendar.isWorkingDay(effective.date())).isTrue();
        assertThat(effective.daysOff())
                .extracting(DayOff::day)
                .containsExactlyElementsOf(stated.datesUntil(effective.date()).toList());
        assertThat(effective.daysOff()).noneMatch(off -> calendar.isWorkingDay(off.day()));
    }

    @Property
    void countingBackUndoesCounting(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 40) int count,
            @ForAll("closures") Set<LocalDate> closures) {
        WorkingDays calendar = calendar(closures);
        LocalDate open = calendar.effective(day).date();
        assertThat(calendar.subtract(calendar.add(open, count), count)).isEqualTo(open);
    }

    private static WorkingDays calendar(Set<LocalDate> closures) {
        return new WorkingDays(
                day -> closures.contains(day) ? Optional.of(new HolidayName("วันหยุด", "holiday")) : Optional.empty());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));
    }

    @Provide
    Arbitrary<Set<LocalDate>> closures() {
        return days().set().ofMaxSize(12);
    }
}
