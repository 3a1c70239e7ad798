package org.ruammue.thai;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the days on which offices are open: Monday to Friday without public holidays. */
public final class WorkingDays {
    /** No closure lasts so long; a calendar that says so is wrong, and must not hang a page. */
    private static final int LONGEST_CLOSURE = 60;

    private final HolidayCalendar holidays;

    public WorkingDays(HolidayCalendar holidays) {
        this.holidays = holidays;
    }

    public Optional<DayOff> dayOff(LocalDate day) {
        Optional<HolidayName> holiday = holidays.holidayOn(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || holiday.isPresent() ? Optional.of(new DayOff(day, holiday)) : Optional.empty();
    }

    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** The stated date itself if offices are open, or else the next working day with the reasons for the move. */
    public EffectiveDate effective(LocalDate stated) {
        List<DayOff> daysOff = new ArrayList<>();
        LocalDate day = stated;
        for (Optional<DayOff> off = dayOff(day); off.isPresent(); off = dayOff(day)) {
            daysOff.add(off.get());
            if (daysOff.size() > LONGEST_CLOSURE) {
                throw new IllegalStateException("no working day within " + LONGEST_CLOSURE + " days of " + stated);
            }
            day = day.plusDays(1);
        }
        return new EffectiveDate(stated, day, daysOff);
    }

    /** The n-th working day after {@code day}, which itself does not count (s.193/3). With n = 0, {@code day} itself. */
    public LocalDate add(LocalDate day, int workingDays) {
        return counted(day, workingDays, 1);
    }

    /** The n-th working day before {@code day}, which itself does not count. With n = 0, {@code day} itself. */
    public LocalDate subtract(LocalDate day, int workingDays) {
        return counted(day, workingDays, -1);
    }

    private LocalDate counted(LocalDate from, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("cannot count " + workingDays + " working days");
        }
        LocalDate day = from;
        for (int left = workingDays, closed = 0; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
                closed = 0;
            } else if (++closed > LONGEST_CLOSURE) {
                throw new IllegalStateException("no working day within " + LONGEST_CLOSURE + " days of " + day);
            }
        }
        return day;
    }
}
