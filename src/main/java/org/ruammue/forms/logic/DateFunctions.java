package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Functions.Arguments;

/** Functions on days, which are texts like {@code 2027-04-30}; a number counts days since 1 January 1970. */
final class DateFunctions {
    private DateFunctions() {}

    static Map<String, Function<Arguments, Object>> all() {
        Map<String, Function<Arguments, Object>> all = new HashMap<>();
        all.put("today", a -> a.evaluator().scope().today().toString());
        all.put("now", a -> a.evaluator().scope().today().toString());
        all.put("date", a -> a.size() == 0 ? Values.BLANK : written(day(a.value(0))));
        all.put("decimal-date-time", DateFunctions::number);
        all.put("decimal-date", DateFunctions::number);
        all.put("format-date", DateFunctions::format);
        return all;
    }

    private static Object number(Arguments a) {
        LocalDate day = a.size() == 0 ? null : day(a.value(0));
        return day == null ? Values.BLANK : BigDecimal.valueOf(day.toEpochDay());
    }

    private static Object format(Arguments a) {
        LocalDate day = a.size() < 2 ? null : day(a.value(0));
        if (day == null) {
            return Values.BLANK;
        }
        StringBuilder out = new StringBuilder();
        String pattern = a.text(1);
        for (int i = 0; i < pattern.length(); i++) {
            boolean code = pattern.charAt(i) == '%' && i + 1 < pattern.length();
            out.append(code ? piece(day, pattern.charAt(++i)) : String.valueOf(pattern.charAt(i)));
        }
        return out.toString();
    }

    private static String piece(LocalDate day, char code) {
        return switch (code) {
            case 'Y' -> String.valueOf(day.getYear());
            case 'y' -> String.format(Locale.ROOT, "%02d", day.getYear() % 100);
            case 'm' -> String.format(Locale.ROOT, "%02d", day.getMonthValue());
            case 'n' -> String.valueOf(day.getMonthValue());
            case 'd' -> String.format(Locale.ROOT, "%02d", day.getDayOfMonth());
            case 'e' -> String.valueOf(day.getDayOfMonth());
            case 'b' -> day.format(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH));
            case 'a' -> day.format(DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH));
            default -> "";
        };
    }

    private static Object written(@Nullable LocalDate day) {
        return day == null ? Values.BLANK : day.toString();
    }

    private static @Nullable LocalDate day(Object value) {
        BigDecimal number = Values.number(value);
        if (number != null) {
            return number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0
                    ? LocalDate.ofEpochDay(
                            number.setScale(0, java.math.RoundingMode.FLOOR).longValue())
                    : null;
        }
        String text = Values.text(value);
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
