package org.ruammue.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruammue.organisations.Holidays;
import org.ruammue.thai.EffectiveDate;
import org.ruammue.thai.WorkingDays;
import org.springframework.stereotype.Component;

/** Works out the three dates of a step from what is stored and from today's table of holidays. */
@Component
public class StepCalendar {
    private final WorkingDays workingDays;

    StepCalendar(Holidays holidays) {
        workingDays = new WorkingDays(holidays);
    }

    public StepDates dates(Step step) {
        return dates(step, null);
    }

    /** With an extension its date takes the place of the stated one, and nothing locks before it takes effect. */
    public StepDates dates(Step step, @Nullable LocalDate extendedTo) {
        EffectiveDate due = workingDays.effective(extendedTo == null ? step.due() : extendedTo);
        LocalDate locks = step.locks().isBefore(due.date()) ? due.date() : step.locks();
        return new StepDates(step.opens(), due, locks, extendedTo);
    }

    public EffectiveDate effective(LocalDate stated) {
        return workingDays.effective(stated);
    }
}
