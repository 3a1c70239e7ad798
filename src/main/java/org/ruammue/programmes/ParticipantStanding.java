package org.ruammue.programmes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.organisations.Organisation;

/**
 * Where one participant stands in one step, today.
 *
 * @param stage how far its work has come, dates aside
 * @param late something is owed past the effective date, or first came in after it
 * @param lastAt the last thing that happened, or null
 * @param receivedAt when something first came in, or null
 */
public record ParticipantStanding(
        Participant participant,
        Organisation organisation,
        Standing standing,
        Stage stage,
        boolean late,
        StepDates dates,
        @Nullable Instant lastAt,
        @Nullable Instant receivedAt) {}
