package org.ruammue.plans;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.web.FieldChecks;
import org.springframework.stereotype.Component;

/** What must hold of a node before it is stored. */
@Component
class PlanRules {
    static final String PROBLEM = "plans.problem.";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int FIRST_YEAR = 2484;
    private static final int LAST_YEAR = 2743;

    private final Plans plans;

    PlanRules(Plans plans) {
        this.plans = plans;
    }

    /** A node with clean fields, not stored yet. */
    record Checked(
            String code,
            PlanLevel level,
            @Nullable PlanNode parent,
            String nameTh,
            String nameEn,
            @Nullable Integer validFrom,
            @Nullable Integer validTo,
            String source) {}

    /**
     * @param before what is changed, or null for a new one
     * @throws org.ruammue.web.Mistaken with everything that is wrong
     */
    Checked check(@Nullable PlanNode before, PlanDetails typed) {
        FieldChecks checks = new FieldChecks(PROBLEM);
        String code = ThaiDigits.toArabic(checks.required("code", typed.code(), 60));
        String parentCode = ThaiDigits.toArabic(checks.optional("parent", typed.parent(), 60));
        String nameTh = checks.required("nameTh", typed.nameTh(), 300);
        String nameEn = checks.optional("nameEn", typed.nameEn(), 300);
        String source = checks.required("source", typed.source(), 500);
        code(checks, before, code);
        PlanLevel level = PlanLevel.of(typed.level().strip()).orElse(null);
        if (level == null) {
            checks.wrong("level", "level-unknown");
        }
        PlanNode parent = parentCode.isEmpty() ? null : plans.byCode(parentCode).orElse(null);
        place(checks, level, parentCode, parent);
        below(checks, before, level);
        Integer from = year(checks, "validFrom", typed.validFrom());
        Integer to = year(checks, "validTo", typed.validTo());
        if (from != null && to != null && to < from) {
            checks.wrong("validTo", "years-reversed");
        }
        checks.throwIfAny();
        return new Checked(code, java.util.Objects.requireNonNull(level), parent, nameTh, nameEn, from, to, source);
    }

    private void code(FieldChecks checks, @Nullable PlanNode before, String code) {
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            checks.wrong("code", "code-form");
        } else if (before != null && !before.code().equals(code)) {
            checks.wrong("code", "code-stays");
        } else if (before == null && plans.byCode(code).isPresent()) {
            checks.wrong("code", "code-taken");
        }
    }

    private static void place(
            FieldChecks checks, @Nullable PlanLevel level, String parentCode, @Nullable PlanNode parent) {
        if (!parentCode.isEmpty() && parent == null) {
            checks.wrong("parent", "no-such-code", parentCode);
        } else if (level == PlanLevel.PLAN && parent != null) {
            checks.wrong("parent", "plan-in-plan");
        } else if (level != null && level != PlanLevel.PLAN && parent == null) {
            checks.wrong("parent", "parent-missing");
        } else if (level != null && parent != null && parent.level().compareTo(level) >= 0) {
            checks.wrong("parent", "parent-lower");
        }
    }

    /** What lies in it must stay lower than it. */
    private void below(FieldChecks checks, @Nullable PlanNode before, @Nullable PlanLevel level) {
        if (before == null || level == null || level == before.level()) {
            return;
        }
        boolean lower = plans.tree().children(before).stream()
                .allMatch(child -> child.level().compareTo(level) > 0);
        if (!lower) {
            checks.wrong("level", "level-below");
        }
    }

    private static @Nullable Integer year(FieldChecks checks, String field, String typed) {
        String text = ThaiDigits.toArabic(typed.strip());
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}") || Integer.parseInt(text) < FIRST_YEAR || Integer.parseInt(text) > LAST_YEAR) {
            checks.wrong(field, "year-form");
            return null;
        }
        return Integer.valueOf(text);
    }
}
