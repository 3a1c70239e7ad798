package org.ruammue.programmes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.programmes.StepDates;
import org.ruammue.web.LocalizedText;

/** A round with its steps as the API gives it. */
record RoundJson(
        String slug,
        String programme,
        LocalizedText name,
        int fiscalYear,
        @Nullable Instant issuedAt,
        @Nullable Instant closedAt,
        List<StepJson> steps) {

    /** @param effective the working day on which {@code due} takes effect */
    record StepJson(
            String key,
            String kind,
            LocalizedText name,
            LocalDate opens,
            LocalDate due,
            LocalDate effective,
            List<LocalizedText> reasons,
            LocalDate locks) {}

    static RoundJson of(Round round, List<Step> steps, StepCalendar calendar) {
        return new RoundJson(
                round.slug(),
                round.programme(),
                round.name(),
                round.fiscalYear(),
                round.issuedAt(),
                round.closedAt(),
                steps.stream().map(step -> step(step, calendar.dates(step))).toList());
    }

    private static StepJson step(Step step, StepDates dates) {
        return new StepJson(
                step.key(),
                step.kind(),
                step.name(),
                dates.opens(),
                dates.due().stated(),
                dates.due().date(),
                dates.due().daysOff().stream()
                        .map(day -> new LocalizedText(day.reason(true), day.reason(false)))
                        .toList(),
                dates.locks());
    }
}
