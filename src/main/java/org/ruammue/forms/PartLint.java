package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for mistakes in questions that are answered in several parts: ratings, rankings, matrices, people, addresses. */
final class PartLint {
    private final List<LintFinding> findings;

    PartLint(List<LintFinding> findings) {
        this.findings = findings;
    }

    void of(Question question, String at) {
        statements(question, at);
        if (question.type() == QuestionType.RATING) {
            rating(question, at);
        } else if (question.limits().lowLabel() != null || question.limits().highLabel() != null) {
            error(question, at, "forms.definition.rating-labels", question.id());
        }
        if (!question.parts().containsAll(question.needs())) {
            error(question, at + "/needs", "forms.definition.needs", question.id());
        }
        BigDecimal max = question.limits().max();
        if (question.type() == QuestionType.RANKING && max != null && max.signum() <= 0) {
            error(question, at + "/max", "forms.definition.ranking-max");
        }
    }

    private void statements(Question question, String at) {
        boolean asked = question.type().hasStatements();
        if (asked == question.statements().isEmpty()) {
            String key = asked ? "forms.definition.statements-missing" : "forms.definition.statements-unused";
            error(question, at, key, question.id());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < question.statements().size(); i++) {
            String id = question.statements().get(i).id();
            if (!seen.add(id)) {
                error(question, at + "/statements/" + i + "/id", "forms.definition.id-twice", id);
            }
        }
    }

    private void rating(Question question, String at) {
        BigDecimal first = orUsual(question.limits().min(), ScaleAnswers.USUAL_FIRST);
        BigDecimal last = orUsual(question.limits().max(), ScaleAnswers.USUAL_LAST);
        BigDecimal steps = last.subtract(first).add(BigDecimal.ONE);
        boolean whole = first.stripTrailingZeros().scale() <= 0
                && last.stripTrailingZeros().scale() <= 0;
        if (!whole
                || first.signum() < 0
                || steps.compareTo(BigDecimal.TWO) < 0
                || steps.compareTo(BigDecimal.valueOf(ScaleAnswers.MOST_STEPS)) > 0
                || last.compareTo(BigDecimal.valueOf(100)) > 0) {
            error(question, at + "/max", "forms.definition.rating-steps", ScaleAnswers.MOST_STEPS);
        }
    }

    private static BigDecimal orUsual(@Nullable BigDecimal limit, int usual) {
        return limit == null ? BigDecimal.valueOf(usual) : limit;
    }

    private void error(Question question, String at, String key, Object... args) {
        findings.add(new LintFinding(at, true, question.label(), Remark.of(key, Objects.requireNonNull(args))));
    }
}
