package org.ruammue.submissions.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.submissions.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** @param sha256 of {@code content} in canonical form (RFC 8785) */
record RevisionJson(
        int number,
        String receipt,
        Instant submittedAt,
        String submittedBy,
        @Nullable String approvedBy,
        String sha256,
        JsonNode content) {

    static RevisionJson of(Revision revision) {
        return new RevisionJson(
                revision.number(),
                revision.receipt(),
                revision.submittedAt(),
                revision.submittedBy(),
                revision.approvedBy(),
                revision.sha256(),
                JsonMapper.shared().readTree(revision.content()));
    }
}
