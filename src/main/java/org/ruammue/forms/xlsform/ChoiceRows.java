package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the sheet {@code choices}: one list for each question, under its id. */
final class ChoiceRows {
    /** An underscore keeps it apart from all ids. */
    private static final String YES_NO = "yes_no";

    private final List<Map<String, String>> rows = new ArrayList<>();
    private boolean yesNo;

    List<Map<String, String>> rows() {
        return rows;
    }

    void add(String list, JsonNode options) {
        for (JsonNode option : options) {
            Map<String, String> row = row(
                    list,
                    option.path("id").asString(),
                    option.path("th").asString(),
                    option.path("en").asString());
            option.path("carries").forEachEntry((name, value) -> row.put(name, value.asString()));
            OwnColumns.write((ObjectNode) option, Set.of("id", "th", "en", "carries"))
                    .forEach((name, value) -> row.put(XlsHeader.OWN + name, value));
        }
    }

    String yesNo() {
        if (!yesNo) {
            yesNo = true;
            row(YES_NO, "yes", "ใช่", "Yes");
            row(YES_NO, "no", "ไม่ใช่", "No");
        }
        return YES_NO;
    }

    private Map<String, String> row(String list, String name, String th, String en) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("list_name", list);
        row.put("name", name);
        row.put("label::" + Languages.THAI, th);
        row.put("label::" + Languages.ENGLISH, en);
        rows.add(row);
        return row;
    }
}
