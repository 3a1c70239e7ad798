package org.ruammue.thai;

import java.time.LocalDate;
import java.util.Optional;

/** A day on which offices are closed, and why: a holiday, or else the weekend. */
public record DayOff(LocalDate day, Optional<HolidayName> holiday) {
    /** "วันอาทิตย์" or the holiday's name; "Sunday" in English. */
    public String reason(boolean thai) {
        return holiday.map(name -> thai ? name.th() : name.en())
                .orElseGet(() -> (thai ? "วัน" : "") + ThaiDates.weekday(day.getDayOfWeek(), thai));
    }
}
