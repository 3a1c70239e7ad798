package org.ruammue.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.DateSpan;
import org.ruammue.thai.ThaiDates;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import org.ruammue.thai.UnreadableDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads days, ranges of days and times as offices write them: "21/11/2569", "๒๑ พ.ย. ๖๙", "09.30 น.". Stored as ISO; what
 * cannot be read is kept as typed, with a remark.
 */
final class DateAnswers {
    static final String FROM = "from";
    static final String TO = "to";

    private static final Pattern CLOCK =
            Pattern.compile("([01]?\\d|2[0-3])(?:\\s*[:.]\\s*([0-5]\\d)|(?=\\s*[นn]))" + "\\s*(?:น\\s*\\.?|นาฬิกา)?");

    private DateAnswers() {}

    static TypedValue date(Question question, JsonNode raw) {
        if (!raw.isString()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        if (TextAnswers.tooLongToKeep(raw.stringValue())) {
            return TextAnswers.refusedAsTooLong(raw.stringValue());
        }
        String text = ThaiText.clean(raw.stringValue());
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        try {
            return new TypedValue.Accepted(node(day(text).toString()));
        } catch (UnreadableDate e) {
            return new TypedValue.Kept(node(text), Remark.of(key(e)));
        }
    }

    static TypedValue time(Question question, JsonNode raw) {
        if (!raw.isString()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        if (TextAnswers.tooLongToKeep(raw.stringValue())) {
            return TextAnswers.refusedAsTooLong(raw.stringValue());
        }
        String text = ThaiText.clean(raw.stringValue());
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        Matcher clock = CLOCK.matcher(ThaiDigits.toArabic(text));
        if (text.length() > question.maxLength() || !clock.matches()) {
            return new TypedValue.Kept(node(text), Remark.of("forms.remark.time"));
        }
        String minutes = clock.group(2) == null ? "00" : clock.group(2);
        return new TypedValue.Accepted(node("0".repeat(2 - clock.group(1).length()) + clock.group(1) + ":" + minutes));
    }

    /** Takes the two days apart, and also one text such as "1 - 5 เมษายน 2564". */
    static TypedValue range(Question question, JsonNode raw) {
        if (raw.isString()) {
            return written(raw.stringValue());
        }
        TypedValue refused = Parts.refused(raw, question.parts());
        if (refused != null) {
            return refused;
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Remark remark = null;
        for (String part : question.parts()) {
            TypedValue day = date(question, node(Parts.text(raw, part)));
            switch (day) {
                case TypedValue.Accepted(JsonNode iso) when !iso.isNull() -> value.set(part, iso);
                case TypedValue.Accepted blank -> {}
                case TypedValue.Kept(JsonNode typed, Remark why) -> {
                    value.set(part, typed);
                    remark = remark == null ? Remark.of(why.key() + "." + part) : remark;
                }
                case TypedValue.Refused why -> {
                    return why;
                }
            }
        }
        if (value.isEmpty()) {
            return TypedValue.BLANK;
        }
        remark = remark == null ? order(value) : remark;
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    private static TypedValue written(String typed) {
        if (TextAnswers.tooLongToKeep(typed)) {
            return TextAnswers.refusedAsTooLong(typed);
        }
        String text = ThaiText.clean(typed);
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        try {
            List<DateSpan> spans = text.length() > 200 ? List.of() : ThaiDates.parseSpans(text);
            if (spans.size() == 1) {
                DateSpan span = spans.getFirst();
                return new TypedValue.Accepted(JsonNodeFactory.instance
                        .objectNode()
                        .put(FROM, span.first().toString())
                        .put(TO, span.last().toString()));
            }
        } catch (UnreadableDate e) {
            return new TypedValue.Refused(Remark.of("forms.remark.date-range"));
        }
        return new TypedValue.Refused(Remark.of("forms.remark.date-range"));
    }

    private static @Nullable Remark order(JsonNode value) {
        if (value.size() < 2) {
            return Remark.of(value.has(FROM) ? "forms.remark.date-range.to" : "forms.remark.date-range.from");
        }
        // ISO days sort as text.
        return value.path(FROM).stringValue().compareTo(value.path(TO).stringValue()) > 0
                ? Remark.of("forms.remark.date-range.order")
                : null;
    }

    private static LocalDate day(String text) {
        return ThaiDates.parse(text.length() > 200 ? text.substring(0, 200) + "…" : text);
    }

    private static String key(UnreadableDate why) {
        return switch (why.reason()) {
            case NO_SUCH_DAY -> "forms.remark.date-no-such-day";
            case NO_YEAR, YEAR_OUT_OF_RANGE -> "forms.remark.date-year";
            case WEEKDAY_DIFFERS -> "forms.remark.date-weekday";
            default -> "forms.remark.date";
        };
    }

    private static JsonNode node(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
