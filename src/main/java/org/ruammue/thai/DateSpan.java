package org.ruammue.thai;

import java.time.LocalDate;

/** Days from {@code first} to {@code last}, both included; a single day has both equal. */
public record DateSpan(LocalDate first, LocalDate last) {
    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last day " + last + " lies before first day " + first);
        }
    }

    public static DateSpan of(LocalDate day) {
        return new DateSpan(day, day);
    }

    public boolean singleDay() {
        return first.equals(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
