package org.ruammue.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a definition says beyond XLSForm stands in columns {@code bind::ruammue:<name>}: texts in one column for each
 * language ({@code unit-th}, {@code unit-en}), all else as JSON, without quotes where a text cannot be mistaken. A new
 * property of questions so comes through without a change here.
 */
final class OwnColumns {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OwnColumns() {}

    /** The columns for the properties that XLSForm has no place for. */
    static Map<String, String> write(ObjectNode node, Set<String> elsewhere) {
        Map<String, String> columns = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> {
            if (!elsewhere.contains(name)) {
                put(columns, name, value);
            }
        });
        return columns;
    }

    private static void put(Map<String, String> columns, String name, JsonNode value) {
        if (value.isObject() && value.size() == 2 && value.has("th") && value.has("en")) {
            columns.put(name + "-th", value.get("th").asString());
            columns.put(name + "-en", value.get("en").asString());
        } else {
            columns.put(name, written(value));
        }
    }

    /** Properties of an object inside, each in a column with a prefix. */
    static Map<String, String> inside(String prefix, ObjectNode node) {
        Map<String, String> columns = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> put(columns, prefix + name, value));
        return columns;
    }

    static void read(Line line, BiConsumer<String, JsonNode> property) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (XlsHeader header : line.table().headers()) {
            String text = header.key().startsWith(XlsHeader.OWN) ? line.text(header) : "";
            if (!text.isEmpty()) {
                texts.put(header.key().substring(XlsHeader.OWN.length()), text);
            }
        }
        texts.forEach((name, text) -> {
            String bare = name.replaceFirst("-(th|en)$", "");
            if (bare.equals(name) || !texts.containsKey(bare + "-th") || !texts.containsKey(bare + "-en")) {
                property.accept(name, value(text));
            } else if (name.endsWith("-th")) {
                property.accept(bare, text(new LocalizedText(text, texts.getOrDefault(bare + "-en", text))));
            }
        });
    }

    static ObjectNode text(LocalizedText text) {
        return JsonNodeFactory.instance.objectNode().put("th", text.th()).put("en", text.en());
    }

    private static String written(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        boolean plain = value.isString() && value(value.asString()).equals(value);
        return plain ? value.asString() : value.toString();
    }

    private static JsonNode value(String text) {
        boolean json = text.matches("(?s)true|false|-?\\d{1,30}(\\.\\d{1,30})?|[\\[{\"].*");
        try {
            return json ? JSON.readTree(text) : JsonNodeFactory.instance.stringNode(text);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
