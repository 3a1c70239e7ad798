package org.ruammue.thai;

import java.time.LocalDate;
import java.util.List;

/**
 * A stated date and the working day on which it takes effect (Civil and Commercial Code s.193/8). Both are shown; the
 * stated date is never altered.
 *
 * @param daysOff the closed days from the stated date up to the effective one, in order; empty when nothing moved
 */
public record EffectiveDate(LocalDate stated, LocalDate date, List<DayOff> daysOff) {
    public EffectiveDate {
        daysOff = List.copyOf(daysOff);
    }

    public boolean moved() {
        return !date.equals(stated);
    }
}
