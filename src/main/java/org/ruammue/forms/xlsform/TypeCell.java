package org.ruammue.forms.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the column {@code type} says, in one spelling.
 *
 * @param base for example {@code select_one}, {@code begin group}
 * @param list of choices; empty for none
 * @param other {@code or_other} is written behind
 */
record TypeCell(String base, String list, boolean other) {
    private static final Pattern SELECT = Pattern.compile(
            "(?i)(?:add )?(select_one_external|select_(?:one|multiple)_from_file|select[ _](?:one|multiple) from file|select[ _]one|select1"
                    + "|select[ _]multiple|select all that apply|rank)(?: prompt)?(?: using| from)?\\s+(.+?)(\\s+(?:or[_ ]other|or specify other))?");
    private static final Pattern STRUCTURE =
            Pattern.compile("(?i)(begin|end)[ _]?(group|repeat|lgroup|looped group|loop)");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("string", "text"),
            Map.entry("int", "integer"),
            Map.entry("number", "integer"),
            Map.entry("float", "decimal"),
            Map.entry("datetime", "dateTime"),
            Map.entry("date time", "dateTime"),
            Map.entry("photo", "image"),
            Map.entry("picture", "image"),
            Map.entry("gps", "geopoint"),
            Map.entry("location", "geopoint"),
            Map.entry("trigger", "acknowledge"),
            Map.entry("calculation", "calculate"),
            Map.entry("username", "meta"),
            Map.entry("phonenumber", "meta"),
            Map.entry("phone number", "meta"),
            Map.entry("email", "meta"),
            Map.entry("simserial", "meta"),
            Map.entry("subscriberid", "meta"),
            Map.entry("deviceid", "meta"),
            Map.entry("imei", "meta"),
            Map.entry("audit", "meta"),
            Map.entry("start-geopoint", "meta"),
            Map.entry("background-audio", "meta"),
            Map.entry("background-geopoint", "meta"),
            Map.entry("start", "meta"),
            Map.entry("end", "meta"),
            Map.entry("today", "meta"));

    /** Kinds of row that make no question of their own. */
    static final Set<String> BEGINS = Set.of("begin group", "begin repeat");

    static TypeCell of(String written) {
        String type = written.strip().replaceAll("\\s+", " ");
        Matcher structure = STRUCTURE.matcher(type);
        if (structure.matches()) {
            boolean group = structure.group(2).equalsIgnoreCase("group");
            return new TypeCell(
                    structure.group(1).toLowerCase(Locale.ROOT) + (group ? " group" : " repeat"), "", false);
        }
        Matcher select = SELECT.matcher(type);
        if (select.matches()) {
            return new TypeCell(select(select.group(1)), select.group(2), select.group(3) != null);
        }
        String lower =
                type.toLowerCase(Locale.ROOT).replaceFirst("^(?:q|add) ", "").replaceFirst(" (?:prompt|question)$", "");
        return new TypeCell(SAME.getOrDefault(lower, lower), "", false);
    }

    private static String select(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace(' ', '_');
        return switch (lower) {
            case "select1" -> "select_one";
            case "select_all_that_apply" -> "select_multiple";
            default -> lower;
        };
    }

    boolean begins() {
        return BEGINS.contains(base);
    }

    boolean ends() {
        return base.startsWith("end ");
    }
}
