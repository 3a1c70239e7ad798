package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values turn into one another and compare, much as in XPath: a blank is the empty text and no number. */
public final class Values {
    public static final String BLANK = "";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{1,30})?|\\.\\d{1,30})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ].*)?|\\d\\d:\\d\\d(:\\d\\d)?");

    private Values() {}

    static boolean truth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case BigDecimal number -> number.signum() != 0;
            case List<?> list -> list.stream().anyMatch(item -> !blank(item));
            default -> !blank(value);
        };
    }

    static boolean blank(Object value) {
        return value instanceof String text ? text.isBlank() : value instanceof List<?> list && list.isEmpty();
    }

    /** Null for what is no number. */
    static @Nullable BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
            case List<?> list -> list.size() == 1 ? number(list.getFirst()) : null;
            default ->
                NUMBER.matcher(value.toString().strip()).matches()
                        ? new BigDecimal(value.toString().strip())
                        : null;
        };
    }

    /** As people read it; several values with a blank between, as XLSForm writes choices. */
    public static String text(Object value) {
        return switch (value) {
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case List<?> list ->
                String.join(" ", list.stream().map(Values::text).toList());
            default -> value.toString();
        };
    }

    static Stream<Object> each(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of(value);
    }

    /** A list is equal to a value when one of its items is. */
    static boolean equal(Object left, Object right) {
        if (left instanceof List<?> && right instanceof List<?>) {
            return text(left).equals(text(right));
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            boolean none = blank(left) || blank(right);
            return none
                    ? blank(left) && blank(right)
                    : each(left).anyMatch(one -> each(right).anyMatch(other -> equal(one, other)));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return truth(left) == truth(right);
        }
        BigDecimal one = number(left);
        BigDecimal other = number(right);
        return one != null && other != null
                ? one.compareTo(other) == 0
                : text(left).equals(text(right));
    }

    /** Null when the two cannot be put in order. */
    static @Nullable Integer compare(Object left, Object right) {
        BigDecimal one = number(left);
        BigDecimal other = number(right);
        if (one != null && other != null) {
            return one.compareTo(other);
        }
        String first = text(left);
        String second = text(right);
        return DATE.matcher(first).matches() && DATE.matcher(second).matches() ? first.compareTo(second) : null;
    }
}
