package org.ruammue.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question as a row of a survey.
 *
 * @param cells by the titles of XLSForm
 * @param own what XLSForm has no column for
 */
record QuestionRow(String type, Map<String, String> cells, Map<String, String> own) {
    private static final Set<String> ELSEWHERE = Set.of(
            "id",
            "type",
            "label",
            "help",
            "required",
            "options",
            "statements",
            "other",
            "show-when",
            "required-when",
            "check",
            "compute",
            "options-when",
            "rows",
            "columns");

    /** Kinds that are read back from the type of XLSForm alone. */
    private static final Map<String, String> SAME = Map.of(
            "short-text", "text",
            "long-text", "text",
            "choice", "select_one",
            "choices", "select_multiple",
            "ranking", "rank",
            "note", "note",
            "computed", "calculate",
            "date", "date",
            "time", "time",
            "file", "file");

    static QuestionRow of(ObjectNode question, ChoiceRows choices) {
        String kind = question.path("type").asString();
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> own = OwnColumns.write(question, ELSEWHERE);
        if (kind.equals("long-text") || kind.equals("rich-text")) {
            cells.put("appearance", "multiline");
        }
        if (kind.equals("likert")) {
            cells.put("appearance", "table-list");
        }
        if (kind.equals("rating")) {
            cells.put("appearance", "rating");
            String first = question.path("min").asString("1");
            String last = question.path("max").asString("5");
            cells.put("parameters", "start=" + first + " end=" + last + " step=1");
        }
        rules(question, cells, own);
        String type = type(question, kind, choices);
        boolean known = SAME.containsKey(kind)
                || (kind.equals("number") && !type.equals("text"))
                || (kind.equals("image") && type.equals("image"));
        if (!known) {
            own.put("type", kind);
        }
        if (kind.equals("table")) {
            own.putAll(OwnColumns.inside(TableReader.ROWS, (ObjectNode) question.path("rows")));
        }
        return new QuestionRow(type, cells, own);
    }

    private static String type(ObjectNode question, String kind, ChoiceRows choices) {
        String id = question.path("id").asString();
        String end = question.path("other").asBoolean(false) ? " or_other" : "";
        if (question.has("options")) {
            choices.add(id, question.path("options"));
        }
        if (question.has("statements")) {
            return "begin_group";
        }
        if (question.has("options")) {
            return SAME.getOrDefault(kind, "select_one") + " " + id + end;
        }
        return switch (kind) {
            case "yes-no" -> "select_one " + choices.yesNo();
            case "number" -> question.path("decimals").asInt(0) > 0 ? "decimal" : "integer";
            case "money", "percentage" -> "decimal";
            case "rating" -> "range";
            case "image" -> "image";
            case "table" -> "begin_repeat";
            default -> SAME.getOrDefault(kind, "text");
        };
    }

    private static void rules(ObjectNode question, Map<String, String> cells, Map<String, String> own) {
        if (question.path("required").asBoolean(false)) {
            cells.put("required", "yes");
            put(own, "required-when", question, "required-when");
        } else {
            put(cells, "required", question, "required-when");
        }
        put(cells, "relevant", question, "show-when");
        put(cells, "calculation", question, "compute");
        put(cells, "choice_filter", question, "options-when");
        String limits = LimitRule.of(
                own.getOrDefault("min", ""), own.getOrDefault("max", ""), own.getOrDefault("max-length", ""));
        if (question.has("check")) {
            cells.put("constraint", question.path("check").path("that").asString());
        } else if (!limits.isEmpty()) {
            cells.put("constraint", limits);
        }
    }

    private static void put(Map<String, String> cells, String column, ObjectNode question, String name) {
        if (question.has(name)) {
            cells.put(column, question.path(name).asString());
        }
    }
}
