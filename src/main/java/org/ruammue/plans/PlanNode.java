package org.ruammue.plans;

import org.jspecify.annotations.Nullable;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.LocalizedText;

/**
 * A plan, a strategy or a goal. Never deleted: it ends.
 *
 * @param parentId null for a plan
 * @param code never changes, because answers are stored with it
 * @param position among those of the same parent, from 1
 * @param validFrom first Buddhist fiscal year; null when it is not known
 * @param validTo last Buddhist fiscal year; null when it is open
 * @param source the document that states it
 */
public record PlanNode(
        long id,
        @Nullable Long parentId,
        PlanLevel level,
        String code,
        String nameTh,
        String nameEn,
        int position,
        @Nullable Integer validFrom,
        @Nullable Integer validTo,
        String source) {

    /** In Thai also where there is no English name. */
    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn.isEmpty() ? nameTh : nameEn);
    }

    public boolean hasEnded(FiscalYear year) {
        return validTo != null && validTo < year.buddhistYear();
    }

    public boolean isValid(FiscalYear year) {
        return !hasEnded(year) && (validFrom == null || validFrom <= year.buddhistYear());
    }
}
