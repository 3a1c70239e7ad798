package org.ruammue.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.DayOff;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;

/** The three dates of a step as pages show them: stated, effective with the reason, days left. */
public final class DueDates {
    private DueDates() {}

    public static Due of(StepDates dates, LocalDate today, boolean done) {
        return new Due(
                dates.due().stated(),
                dates.due().date(),
                reason(dates.due().daysOff()),
                ChronoUnit.DAYS.between(today, dates.due().date()),
                done);
    }

    private static @Nullable LocalizedText reason(List<DayOff> daysOff) {
        return daysOff.isEmpty() ? null : new LocalizedText(reasons(daysOff, true), reasons(daysOff, false));
    }

    private static String reasons(List<DayOff> daysOff, boolean thai) {
        return daysOff.stream().map(day -> day.reason(thai)).distinct().collect(Collectors.joining(", "));
    }
}
