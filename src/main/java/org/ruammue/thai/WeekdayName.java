package org.ruammue.thai;

import java.time.DayOfWeek;
import java.util.List;

/** The names of one day of the week, without the word วัน. */
record WeekdayName(DayOfWeek day, String th, String en) {
    private static final List<WeekdayName> ALL = List.of(
            new WeekdayName(DayOfWeek.MONDAY, "จันทร์", "Monday"),
            new WeekdayName(DayOfWeek.TUESDAY, "อังคาร", "Tuesday"),
            new WeekdayName(DayOfWeek.WEDNESDAY, "พุธ", "Wednesday"),
            new WeekdayName(DayOfWeek.THURSDAY, "พฤหัสบดี", "Thursday"),
            new WeekdayName(DayOfWeek.FRIDAY, "ศุกร์", "Friday"),
            new WeekdayName(DayOfWeek.SATURDAY, "เสาร์", "Saturday"),
            new WeekdayName(DayOfWeek.SUNDAY, "อาทิตย์", "Sunday"));

    static List<WeekdayName> all() {
        return ALL;
    }

    static WeekdayName of(DayOfWeek day) {
        return ALL.get(day.getValue() - 1);
    }
}
