package org.ruammue.plans.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.plans.PlanDetails;

/** A node as it is sent; what is not given counts as empty. */
record PlanBody(
        @Nullable String code,
        @Nullable String parent,
        @Nullable String level,
        @Nullable String nameTh,
        @Nullable String nameEn,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String source) {

    /** @param known the code in the address; null for a new node */
    PlanDetails details(@Nullable String known) {
        return new PlanDetails(
                known == null ? text(code) : known,
                text(parent),
                text(level),
                text(nameTh),
                text(nameEn),
                text(validFrom),
                text(validTo),
                text(source));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
