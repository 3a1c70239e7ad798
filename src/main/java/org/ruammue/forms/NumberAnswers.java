package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads numbers as people write them: Thai or Arabic digits, commas between thousands, a baht sign. A comma anywhere else
 * is not guessed at. Fifteen digits at most, so that every program reads the stored number alike.
 */
final class NumberAnswers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,15})?");
    private static final Pattern BAHT =
            Pattern.compile("^฿\\s*|\\s*(฿|บาท(ถ้วน)?|baht|THB|\\.-|\\.)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT =
            Pattern.compile("^ร้อยละ\\s*|\\s*(%|٪|％|เปอร์เซ็นต์|percent)$", Pattern.CASE_INSENSITIVE);
    private static final int USUAL_DECIMALS = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 3;

    private NumberAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        if (!raw.isString() && !raw.isNumber()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        String typed = raw.isNumber() ? digits(raw) : raw.stringValue();
        if (TextAnswers.tooLongToKeep(typed)) {
            return TextAnswers.refusedAsTooLong(typed);
        }
        String text = ThaiText.clean(typed);
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        BigDecimal number = number(bare(question.type(), text));
        if (number == null) {
            JsonNode kept = JsonNodeFactory.instance.stringNode(text);
            return new TypedValue.Kept(kept, Remark.of(unreadable(question.type())));
        }
        Remark remark = remark(question, number);
        JsonNode value = node(number);
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    /** A number in JSON without its exponent; one that no column could hold stays as it is and cannot be read. */
    private static String digits(JsonNode raw) {
        if (raw.isFloatingPointNumber() && !Double.isFinite(raw.asDouble(Double.NaN))) {
            return raw.asString("");
        }
        BigDecimal number = raw.decimalValue();
        boolean sane = Math.abs((long) number.scale()) <= 40 && number.precision() <= 400;
        return sane ? number.toPlainString() : number.toString();
    }

    private static String bare(QuestionType type, String text) {
        return switch (type) {
            case MONEY -> BAHT.matcher(text).replaceAll("");
            case PERCENTAGE -> PERCENT.matcher(text).replaceAll("");
            default -> text;
        };
    }

    private static String unreadable(QuestionType type) {
        return switch (type) {
            case MONEY -> "forms.remark.money";
            case PERCENTAGE -> "forms.remark.percentage";
            default -> "forms.remark.number";
        };
    }

    private static @Nullable BigDecimal number(String text) {
        String digits = ThaiDigits.toArabic(text).replace(" ", "").replace('−', '-');
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    }

    private static @Nullable Remark remark(Question question, BigDecimal number) {
        Limits limits = question.limits();
        int decimals = decimals(question);
        if (number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? Remark.of("forms.remark.whole-number")
                    : Remark.of("forms.remark.decimals", decimals);
        }
        boolean plain = question.type() == QuestionType.NUMBER;
        BigDecimal min = !plain && limits.min() == null ? BigDecimal.ZERO : limits.min();
        if (min != null && number.compareTo(min) < 0) {
            return Remark.of("forms.remark.min", min);
        }
        BigDecimal max = question.type() == QuestionType.PERCENTAGE && limits.max() == null ? WHOLE : limits.max();
        return max != null && number.compareTo(max) > 0 ? Remark.of("forms.remark.max", max) : null;
    }

    private static int decimals(Question question) {
        Integer decimals = question.limits().decimals();
        if (decimals == null) {
            return question.type() == QuestionType.NUMBER ? 0 : USUAL_DECIMALS;
        }
        return Math.min(decimals, MOST_DECIMALS);
    }

    /** As Jackson would read the same number from a text, so that equal numbers are equal nodes. */
    static JsonNode node(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return JsonNodeFactory.instance.numberNode(number.stripTrailingZeros());
        }
        long whole = number.longValueExact();
        return whole == (int) whole
                ? JsonNodeFactory.instance.numberNode((int) whole)
                : JsonNodeFactory.instance.numberNode(whole);
    }
}
