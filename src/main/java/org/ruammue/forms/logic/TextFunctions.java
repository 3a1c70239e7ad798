package org.ruammue.forms.logic;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruammue.forms.logic.Functions.Arguments;

/** Functions on texts. Patterns run in linear time, whatever somebody writes. */
final class TextFunctions {
    record Entry(int least, int most, Function<Arguments, Object> body) {}

    private TextFunctions() {}

    static Map<String, Entry> all() {
        Map<String, Entry> all = new HashMap<>();
        int any = Integer.MAX_VALUE;
        all.put("concat", new Entry(1, any, a -> a.flat().map(Values::text).collect(Collectors.joining())));
        all.put(
                "join",
                new Entry(
                        2,
                        any,
                        a -> a.flat()
                                .skip(1)
                                .map(Values::text)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(a.text(0)))));
        all.put("contains", new Entry(2, 2, a -> a.text(0).contains(a.text(1))));
        all.put("starts-with", new Entry(2, 2, a -> a.text(0).startsWith(a.text(1))));
        all.put("ends-with", new Entry(2, 2, a -> a.text(0).endsWith(a.text(1))));
        all.put(
                "string-length",
                new Entry(
                        1,
                        1,
                        a -> BigDecimal.valueOf(
                                a.text(0).codePointCount(0, a.text(0).length()))));
        all.put("normalize-space", new Entry(1, 1, a -> a.text(0).strip().replaceAll("\\s+", " ")));
        all.put("substr", new Entry(2, 3, TextFunctions::part));
        all.put("substring-before", new Entry(2, 2, a -> before(a.text(0), a.text(1))));
        all.put("substring-after", new Entry(2, 2, a -> after(a.text(0), a.text(1))));
        all.put("regex", new Entry(2, 2, a -> matches(a.text(0), a.text(1))));
        return all;
    }

    /** From the first place, counted from 0, up to but without the second. */
    private static Object part(Arguments a) {
        String text = a.text(0);
        int from = a.whole(1, 0, text.length());
        int to = a.size() == 3 ? a.whole(2, 0, text.length()) : text.length();
        return from < to ? text.substring(from, to) : Values.BLANK;
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? Values.BLANK : text.substring(0, at);
    }

    private static String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? Values.BLANK : text.substring(at + mark.length());
    }

    private static boolean matches(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matches(text);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
