package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads answers on a scale: one step of it, or one option for each statement of a matrix. What is not on it is refused. */
final class ScaleAnswers {
    static final int USUAL_FIRST = 1;
    static final int USUAL_LAST = 5;

    /** Steps that a person can still tell apart, 0 to 10 at most. */
    static final int MOST_STEPS = 11;

    private static final Pattern STEP = Pattern.compile("(\\d{1,3})(?:\\.0{1,3})?");

    private ScaleAnswers() {}

    static List<Integer> steps(Question question) {
        int first = bound(question.limits().min(), USUAL_FIRST);
        int last = bound(question.limits().max(), USUAL_LAST);
        return IntStream.rangeClosed(first, Math.min(last, first + MOST_STEPS - 1))
                .boxed()
                .toList();
    }

    private static int bound(@Nullable BigDecimal limit, int usual) {
        return limit == null ? usual : limit.intValue();
    }

    static TypedValue rating(Question question, JsonNode raw) {
        String typed = raw.isString() || raw.isNumber() ? raw.asString("") : "x";
        if (TextAnswers.tooLongToKeep(typed)) {
            return TextAnswers.refusedAsTooLong(typed);
        }
        String text = ThaiText.clean(typed);
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        Matcher step = STEP.matcher(ThaiDigits.toArabic(text));
        return step.matches() && steps(question).contains(Integer.valueOf(step.group(1)))
                ? new TypedValue.Accepted(JsonNodeFactory.instance.numberNode(Integer.parseInt(step.group(1))))
                : new TypedValue.Refused(Remark.of("forms.remark.option"));
    }

    static TypedValue likert(Question question, JsonNode raw) {
        TypedValue refused = Parts.refused(raw, question.parts());
        if (refused != null) {
            return refused;
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (String statement : question.parts()) {
            String option = Parts.text(raw, statement);
            if (option.isEmpty()) {
                continue;
            }
            if (question.option(option).isEmpty()) {
                return new TypedValue.Refused(Remark.of("forms.remark.option"));
            }
            value.put(statement, option);
        }
        return value.isEmpty() ? TypedValue.BLANK : new TypedValue.Accepted(value);
    }
}
