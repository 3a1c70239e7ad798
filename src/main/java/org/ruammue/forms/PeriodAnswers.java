package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.Era;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads fiscal years, whole or by quarter: {@code {"year": 2570, "quarter": 1}}. Years are Buddhist; a Christian one is not
 * converted in silence, because 2027 may be a slip for 2570 or for 2572.
 */
final class PeriodAnswers {
    static final String YEAR = "year";
    static final String QUARTER = "quarter";

    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2650;
    private static final Pattern TYPED = Pattern.compile(
            "(?:ปี\\s*)?(?:งบประมาณ|งบ)?\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*(\\d{4}|\\d{2})(?:\\s*(?:/|ไตรมาส(?:ที่)?|[qQ])\\s*([1-4]))?");

    private PeriodAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        JsonNode parts = raw.isString() || raw.isNumber()
                ? JsonNodeFactory.instance.objectNode().put(YEAR, raw.asString(""))
                : raw;
        TypedValue refused = Parts.refused(parts, question.parts());
        if (refused != null) {
            return refused;
        }
        String typed = Parts.text(parts, YEAR);
        Matcher year = TYPED.matcher(ThaiDigits.toArabic(ThaiText.fits(typed, 60) ? typed : ""));
        boolean read = year.matches();
        String quarter = Parts.text(parts, QUARTER);
        if (quarter.isEmpty() && read && year.group(2) != null) {
            quarter = year.group(2);
        }
        if (!quarter.matches("[1-4]?")) {
            return new TypedValue.Refused(Remark.of("forms.remark.option"));
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        int number = read ? whole(year.group(1)) : 0;
        if (read) {
            value.put(YEAR, number);
        } else if (!typed.isEmpty()) {
            value.put(YEAR, typed);
        }
        if (!quarter.isEmpty()) {
            value.put(QUARTER, Integer.parseInt(quarter));
        }
        if (value.isEmpty()) {
            return TypedValue.BLANK;
        }
        Remark remark = read ? remark(question, number) : Remark.of("forms.remark.fiscal-period");
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    /** Two digits are the end of a Buddhist year: 70 is 2570. */
    private static int whole(String digits) {
        return Integer.parseInt(digits.length() == 2 ? "25" + digits : digits);
    }

    private static @Nullable Remark remark(Question question, int year) {
        int buddhist = Era.BUDDHIST.yearOf(year);
        if (year < FIRST_YEAR && buddhist >= FIRST_YEAR && buddhist <= LAST_YEAR) {
            return Remark.of("forms.remark.fiscal-period.christian", String.valueOf(year), String.valueOf(buddhist));
        }
        int first = bound(question.limits().min(), FIRST_YEAR);
        int last = bound(question.limits().max(), LAST_YEAR);
        return year < first || year > last
                ? Remark.of("forms.remark.fiscal-period.range", String.valueOf(first), String.valueOf(last))
                : null;
    }

    private static int bound(@Nullable BigDecimal limit, int usual) {
        return limit == null ? usual : limit.intValue();
    }
}
