package org.ruammue.forms.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The title of a column in its many spellings.
 *
 * @param written as it stands in the sheet
 * @param key the usual name: {@code relevant}, {@code label}; columns of our own keep {@code ruammue:}
 * @param language what follows {@code ::} behind a text; empty for none
 */
record XlsHeader(int column, String written, String key, String language) {
    /** Columns of our own; {@code namespaces} in the settings says whose they are, so that other tools leave them alone. */
    static final String OWN = "ruammue:";

    private static final Set<String> TEXTS = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "constraint_message",
            "required_message",
            "image",
            "audio",
            "video",
            "big-image");

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("tag", "name"),
            Map.entry("value", "name"),
            Map.entry("relevance", "relevant"),
            Map.entry("readonly", "read_only"),
            Map.entry("calculate", "calculation"),
            Map.entry("count", "repeat_count"),
            Map.entry("jr:count", "repeat_count"),
            Map.entry("constraining_message", "constraint_message"),
            Map.entry("jr:constraintmsg", "constraint_message"),
            Map.entry("requiredmsg", "required_message"),
            Map.entry("jr:requiredmsg", "required_message"),
            Map.entry("listname", "list_name"),
            Map.entry("set_form_title", "form_title"),
            Map.entry("title", "form_title"),
            Map.entry("set_form_id", "form_id"),
            Map.entry("id_string", "form_id"));

    static XlsHeader of(int column, String written) {
        String name = written.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("(bind|body|attribute)\\s*::\\s*" + OWN + ".*")) {
            return new XlsHeader(column, name, OWN + lower.substring(lower.indexOf(OWN) + OWN.length()), "");
        }
        if (lower.startsWith(OWN)) {
            return new XlsHeader(column, name, lower, "");
        }
        String bare = name.replaceFirst("(?i)^(bind|body|control|media)\\s*::\\s*", "");
        String[] parts = bare.split("\\s*::\\s*|(?<=(?i)label|hint|message)\\s*:\\s*", 2);
        String key = usual(parts[0]);
        boolean text = TEXTS.contains(key);
        return new XlsHeader(
                column,
                name,
                text || parts.length == 1 ? key : usual(bare),
                text && parts.length == 2 ? parts[1].strip() : "");
    }

    private static String usual(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]+", "_");
        return USUAL.getOrDefault(
                plain, USUAL.getOrDefault(plain.replace("-", "_"), plain.equals("list-name") ? "list_name" : plain));
    }
}
