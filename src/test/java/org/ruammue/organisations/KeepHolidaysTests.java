package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.organisations.KeepHolidays.Details;
import org.ruammue.thai.WorkingDays;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.springframework.beans.factory.annotation.Autowired;

/** Not in one transaction, because the calendar in memory changes when the command commits. Leaves the table as it was. */
@ApplicationTest
class KeepHolidaysTests {
    private static final LocalDate DAY = LocalDate.of(2031, 7, 9);

    @Autowired
    private KeepHolidays keep;

    @Autowired
    private Holidays holidays;

    @Autowired
    private AuditLog audit;

    @Test
    void theCalendarFollowsTheTableAtOnce() {
        WorkingDays days = new WorkingDays(holidays);
        assertThat(days.isWorkingDay(DAY)).isTrue();
        long id = keep.add(Someone.ADMINISTRATOR, holiday(DAY, "วันทดสอบ"));
        try {
            assertThat(days.effective(DAY).date()).isEqualTo(DAY.plusDays(1));
            assertThat(days.effective(DAY).daysOff().getFirst().reason(true)).isEqualTo("วันทดสอบ");
            keep.change(Someone.ADMINISTRATOR, id, holiday(DAY.plusDays(1), "วันทดสอบ"));
            assertThat(days.isWorkingDay(DAY)).isTrue();
            assertThat(days.isWorkingDay(DAY.plusDays(1))).isFalse();
        } finally {
            keep.remove(Someone.ADMINISTRATOR, id);
        }
        assertThat(days.isWorkingDay(DAY.plusDays(1))).isTrue();
        assertThat(audit.page(Someone.ADMINISTRATOR, "holiday/" + id, Long.MAX_VALUE, 10))
                .extracting(line -> line.action())
                .containsExactly("holiday.removed", "holiday.changed", "holiday.added");
    }

    @Test
    void aDayIsAHolidayOnce() {
        refused("day", holiday(LocalDate.of(2021, 4, 6), "ซ้ำ"));
        refused("day", holiday(null, "ไม่มีวัน"));
        refused("day", holiday(LocalDate.of(1900, 1, 1), "เก่าไป"));
        refused("nameTh", holiday(DAY, " \u200B "));
        refused("kind", new Details(DAY, "วันทดสอบ", "", "royal", false, ""));
    }

    @Test
    void onlyAdministratorsMay() {
        assertThatThrownBy(() -> keep.add(Someone.COORDINATOR, holiday(DAY, "วันทดสอบ")))
                .isInstanceOf(Forbidden.class);
        long chakri = holidays.between(LocalDate.of(2021, 4, 6), LocalDate.of(2021, 4, 6))
                .getFirst()
                .id();
        assertThatThrownBy(() -> keep.change(Someone.COORDINATOR, chakri, holiday(DAY, "วันทดสอบ")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep.remove(Someone.COORDINATOR, chakri)).isInstanceOf(Forbidden.class);
        assertThat(holidays.byId(chakri)).isPresent();
    }

    private void refused(String field, Details details) {
        assertThatThrownBy(() -> keep.add(Someone.ADMINISTRATOR, details))
                .isInstanceOfSatisfying(
                        Mistaken.class,
                        e -> assertThat(e.mistakes()).extracting(Mistake::field).containsExactly(field));
    }

    private static Details holiday(LocalDate day, String name) {
        return new Details(day, name, "Test day", "special", true, "ทดสอบ");
    }
}
