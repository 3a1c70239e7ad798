package org.ruammue.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Role;

/**
 * A post held by a person in an organisation, from a day to a day (both included; no end means until further notice).
 *
 * @param acting empty for the holder, {@code acting} for รักษาการแทน, {@code on-behalf} for ปฏิบัติราชการแทน
 */
public record Office(
        long id,
        long personId,
        long organisationId,
        Role role,
        String titleTh,
        String titleEn,
        String acting,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
