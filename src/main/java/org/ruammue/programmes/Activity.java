package org.ruammue.programmes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step's kind knows of one participant in one step.
 *
 * @param lastAt the last thing that happened
 * @param receivedAt when something first came in, or null; on time or late is judged by this
 */
public record Activity(
        long stepId,
        long participantId,
        Stage stage,
        Instant lastAt,
        @Nullable Instant receivedAt) {}
