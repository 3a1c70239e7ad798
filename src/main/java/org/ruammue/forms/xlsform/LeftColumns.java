package org.ruammue.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ruammue.forms.xlsform.XlsTable.Line;
import tools.jackson.databind.node.ObjectNode;

/** Tells of every filled cell of a row that nothing was made of. */
final class LeftColumns {
    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "required",
            "required_message",
            "relevant",
            "constraint",
            "constraint_message",
            "calculation",
            "choice_filter",
            "disabled");

    /** Looks for which every form here has one way. */
    private static final Set<String> LOOKS = Set.of(
            "minimal",
            "quick",
            "quickcompact",
            "compact",
            "horizontal",
            "horizontal-compact",
            "columns",
            "columns-pack",
            "columns-flex",
            "no-buttons",
            "field-list",
            "label",
            "list-nolabel",
            "table-list",
            "likert",
            "search",
            "autocomplete",
            "no-calendar",
            "thai",
            "numbers",
            "thousands-sep",
            "url",
            "picker",
            "vertical",
            "no-ticks",
            "w1",
            "w2",
            "w3",
            "w4",
            "w5",
            "w6",
            "w7",
            "w8",
            "w9",
            "w10");

    /** What we write ourselves, by the kind that it makes. */
    private static final Map<String, String> OWN_LOOKS = Map.of("rating", "rating", "likert", "table-list");

    private LeftColumns() {}

    static void tell(Line line, ObjectNode question, Findings findings) {
        for (XlsHeader header : line.table().headers()) {
            String text = line.text(header);
            if (!text.isEmpty() && !READ.contains(header.key()) && !header.key().startsWith(XlsHeader.OWN)) {
                tell(line, header, text, question, findings);
            }
        }
    }

    private static void tell(Line line, XlsHeader header, String text, ObjectNode question, Findings findings) {
        boolean computed = question.path("type").asString().equals("computed");
        switch (header.key()) {
            case "appearance" -> appearance(line, text, question.path("type").asString(), findings);
            case "parameters" ->
                parameters(line).forEach((name, value) -> {
                    if (!Set.of("start", "end", "rows").contains(name) && !(name.equals("step") && value.equals("1"))) {
                        findings.without(line, "parameters", "xlsform.parameter", name + "=" + value);
                    }
                });
            case "default" -> {
                if (!computed || !line.text("calculation").isEmpty()) {
                    findings.without(line, "default", "xlsform.default", text);
                }
            }
            case "read_only" -> {
                if (!computed && text.matches("(?i)yes|true|true\\(\\)")) {
                    findings.without(line, "read_only", "xlsform.read-only");
                }
            }
            case "image", "audio", "video", "big-image" ->
                findings.without(line, header.key(), "xlsform.media", header.written());
            case "repeat_count" -> {}
            default -> findings.without(line, header.key(), "xlsform.column-unused", header.written());
        }
    }

    private static void appearance(Line line, String text, String kind, Findings findings) {
        for (String look : text.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (look.equals("multiline") || look.equals(OWN_LOOKS.get(kind))) {
                continue;
            }
            if (LOOKS.contains(look) || look.matches("columns-\\d+")) {
                findings.adapted(line, "appearance", "xlsform.look", look);
            } else {
                findings.without(line, "appearance", "xlsform.appearance", look);
            }
        }
    }

    /** {@code start=1 end=5; step=1}. */
    static Map<String, String> parameters(Line line) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : line.text("parameters").replaceAll("\\s*=\\s*", "=").split("[\\s;,]+")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                found.put(part.substring(0, equals).toLowerCase(Locale.ROOT), part.substring(equals + 1));
            }
        }
        return found;
    }
}
