package org.ruammue.plans.web;

import org.jspecify.annotations.Nullable;
import org.ruammue.plans.PlanNode;
import org.ruammue.plans.PlanTree;
import org.ruammue.web.LocalizedText;

/** @param parent code of what it lies in */
record PlanJson(
        String code,
        @Nullable String parent,
        String level,
        LocalizedText name,
        @Nullable Integer validFrom,
        @Nullable Integer validTo,
        String source) {

    static PlanJson of(PlanTree tree, PlanNode node) {
        PlanNode parent = tree.parent(node);
        return new PlanJson(
                node.code(),
                parent == null ? null : parent.code(),
                node.level().key(),
                node.name(),
                node.validFrom(),
                node.validTo(),
                node.source());
    }
}
