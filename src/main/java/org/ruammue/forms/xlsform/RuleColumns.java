package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.ObjectNode;

/** The columns that hold rules: when a question is asked, must be answered, is answered well, what it is worth. */
final class RuleColumns {
    private static final String YES = "(?i)yes|true|true\\(\\)|1";
    private static final String NO = "(?i)no|false|false\\(\\)|0|";
    private static final Set<String> NOT_ANSWERED = Set.of("note", "computed", "table");

    private final Survey survey;
    private final Findings findings;

    RuleColumns(Survey survey) {
        this.survey = survey;
        this.findings = survey.findings();
    }

    /** A question with a calculation is worked out anew whenever anything changes, whatever its type says. */
    boolean computes(Entry entry, String kind) {
        Line line = entry.line;
        if (kind.equals("computed") || line.text("calculation").isEmpty()) {
            return kind.equals("computed");
        }
        boolean plain = Set.of("short-text", "long-text", "number", "date").contains(kind);
        if (plain && !line.text("calculation").contains("once(")) {
            findings.adapted(line, "calculation", "xlsform.computed");
            return true;
        }
        findings.without(line, "calculation", "xlsform.calculation-once");
        return false;
    }

    void read(Entry entry, ObjectNode node, List<String> shownWhen) {
        Line line = entry.line;
        List<String> shown = new ArrayList<>(shownWhen);
        shown.add(rule(line.text("relevant")));
        put(node, "show-when", Rules.all(shown));
        required(line, node);
        check(line, node);
        if (node.path("type").asString().equals("computed")) {
            put(node, "compute", computed(entry));
        }
        String filter = line.text("choice_filter");
        boolean directory = node.path("type").asString().equals("organisation");
        if (!filter.isEmpty() && entry.type.list().isEmpty() && !directory) {
            findings.without(line, "choice_filter", "xlsform.filter-unused");
        } else {
            put(node, "options-when", rule(filter));
        }
    }

    private void required(Line line, ObjectNode node) {
        String required = line.text("required");
        if (required.matches(NO)) {
            return;
        }
        if (NOT_ANSWERED.contains(node.path("type").asString())) {
            findings.adapted(line, "required", "xlsform.required-unused");
        } else if (required.matches(YES)) {
            node.put("required", true);
        } else {
            put(node, "required-when", rule(required));
        }
        if (!line.text("required_message").isEmpty() || survey.languages().text(line, "required_message") != null) {
            findings.adapted(line, "required_message", "xlsform.required-message");
        }
    }

    private void check(Line line, ObjectNode node) {
        String constraint = line.text("constraint");
        if (constraint.isEmpty() || constraint.equals(LimitRule.of(line))) {
            return;
        }
        if (NOT_ANSWERED.contains(node.path("type").asString())) {
            findings.without(line, "constraint", "xlsform.constraint-unused");
            return;
        }
        LocalizedText message = survey.languages().text(line, "constraint_message");
        ObjectNode check = node.putObject("check").put("that", rule(constraint));
        check.set(
                "message",
                OwnColumns.text(
                        message == null
                                ? new LocalizedText("โปรดตรวจสอบคำตอบนี้", "Please check this answer")
                                : message));
    }

    private String computed(Entry entry) {
        Line line = entry.line;
        String written = line.text("calculation");
        if (!written.isEmpty()) {
            return rule(written);
        }
        return switch (line.text("type").toLowerCase(java.util.Locale.ROOT)) {
            case "today" -> "today()";
            case "start", "end" -> "now()";
            default -> literal(line.text("default"));
        };
    }

    private String literal(String value) {
        boolean formula = value.contains("(") || value.contains("${") || value.matches("-?\\d+(\\.\\d+)?");
        return formula ? rule(value) : value.contains("'") ? "\"" + value.replace("\"", "") + "\"" : "'" + value + "'";
    }

    private String rule(String written) {
        return survey.rules().rule(written);
    }

    private static void put(ObjectNode node, String name, String rule) {
        if (!rule.isEmpty()) {
            node.put(name, rule);
        }
    }
}
