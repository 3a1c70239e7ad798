package org.ruammue.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, frozen.
 *
 * @param receipt for example {@code R2569-000123}; the year is the calendar year
 * @param content canonical JSON (RFC 8785): form, organisation, round, step and answers
 * @param sha256 over the UTF-8 bytes of the content, 64 hexadecimal digits
 */
public record Revision(
        long id,
        long submissionId,
        int number,
        String receipt,
        long formVersionId,
        String content,
        String sha256,
        Instant submittedAt,
        String submittedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy) {}
