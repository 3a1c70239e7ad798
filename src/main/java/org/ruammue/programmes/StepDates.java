package org.ruammue.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.EffectiveDate;

/**
 * The three dates of a step for one participant: what the memo says, the working day on which that takes effect, and the
 * last day on which anything is taken. All days are still good on the day itself.
 *
 * @param extendedTo the stated date of the latest extension, or null
 */
public record StepDates(
        LocalDate opens,
        EffectiveDate due,
        LocalDate locks,
        @Nullable LocalDate extendedTo) {

    public boolean hasOpened(LocalDate today) {
        return !today.isBefore(opens);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due.date());
    }

    public boolean isLocked(LocalDate today) {
        return today.isAfter(locks);
    }
}
