package org.ruammue.programmes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.FiscalYear;

/**
 * A day of a template: {@code 2021-03-23} is that day; {@code 03-23} is the 23rd of March within the fiscal year of the
 * round, so that next year's round is one click. 29 February becomes the 28th in other years.
 */
public sealed interface DayRule {
    LocalDate in(FiscalYear year);

    record Fixed(LocalDate date) implements DayRule {
        @Override
        public LocalDate in(FiscalYear year) {
            return date;
        }
    }

    record EveryYear(MonthDay day) implements DayRule {
        @Override
        public LocalDate in(FiscalYear year) {
            LocalDate first = year.firstDay();
            LocalDate sameYear = day.atYear(first.getYear());
            return sameYear.isBefore(first) ? day.atYear(first.getYear() + 1) : sameYear;
        }
    }

    /** Null for anything else. */
    static @Nullable DayRule parse(String text) {
        try {
            return text.length() == 5 ? new EveryYear(MonthDay.parse("--" + text)) : new Fixed(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
