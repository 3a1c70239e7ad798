package org.ruammue.plans;

import org.jspecify.annotations.Nullable;

/**
 * A node as somebody typed it.
 *
 * @param parent code of what it lies in; empty for a plan
 * @param level see {@link PlanLevel#key}
 * @param validFrom a Buddhist fiscal year, perhaps in Thai digits; empty when not known
 * @param validTo the last one; empty when open
 */
public record PlanDetails(
        String code,
        String parent,
        String level,
        String nameTh,
        String nameEn,
        String validFrom,
        String validTo,
        String source) {

    /** What would have been typed to get this node. */
    public static PlanDetails of(PlanNode node, @Nullable PlanNode parent) {
        return new PlanDetails(
                node.code(),
                parent == null ? "" : parent.code(),
                node.level().key(),
                node.nameTh(),
                node.nameEn(),
                year(node.validFrom()),
                year(node.validTo()),
                node.source());
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }
}
