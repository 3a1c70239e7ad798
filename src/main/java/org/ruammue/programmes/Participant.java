package org.ruammue.programmes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation frozen into a round when it was issued.
 *
 * @param reasonTh why it takes part, for example the addressee class of the memo
 * @param extendedTo its latest extension in the step asked about, or null
 */
public record Participant(
        long id,
        long roundId,
        long organisationId,
        String reasonTh,
        String reasonEn,
        @Nullable Instant waivedAt,
        @Nullable String waivedReason,
        @Nullable LocalDate extendedTo) {}
