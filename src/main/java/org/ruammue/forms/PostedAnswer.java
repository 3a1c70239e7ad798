package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer out of a section that was posted whole, without a script. Each field on the page sends {@code version:path}
 * even when nothing in it is chosen; its value comes as {@code path}, own words beside the options as {@code other:path},
 * the parts of an answer that has several as {@code part:name:path}, the caption of a file as {@code caption:number:path}.
 *
 * @param version the answer had when the page was made
 * @param raw for {@link Question#read}
 */
public record PostedAnswer(Field field, long version, JsonNode raw) {
    private static final String VERSION = "version:";
    private static final String OTHER = "other:";
    private static final String PART = "part:";
    private static final String CAPTION = "caption:";

    public String path() {
        return field.path();
    }

    /** The answers to questions that the form has; anything else that was sent is left alone. */
    public static List<PostedAnswer> read(Form form, Map<String, String[]> parameters) {
        List<PostedAnswer> answers = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(VERSION) && values[0].matches("\\d{1,18}")) {
                form.field(name.substring(VERSION.length()))
                        .ifPresent(field -> answers.add(
                                new PostedAnswer(field, Long.parseLong(values[0]), raw(field, parameters))));
            }
        });
        return answers;
    }

    private static JsonNode raw(Field field, Map<String, String[]> parameters) {
        List<String> parts = field.question().parts();
        if (!parts.isEmpty()) {
            ObjectNode value = JsonNodeFactory.instance.objectNode();
            for (String part : parts) {
                String typed = parameters.getOrDefault(PART + part + ":" + field.path(), new String[] {""})[0];
                if (!typed.isEmpty()) {
                    value.put(part, typed);
                }
            }
            return value.isEmpty() ? NullNode.getInstance() : value;
        }
        String[] values = parameters.getOrDefault(field.path(), new String[0]);
        QuestionType type = field.question().type();
        if (type.isFile()) {
            return files(field.path(), values, parameters);
        }
        if (!type.takesOwnWords()) {
            return values.length == 0 ? NullNode.getInstance() : JsonNodeFactory.instance.stringNode(values[0]);
        }
        String[] own = parameters.getOrDefault(OTHER + field.path(), new String[] {""});
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            if (value.equals(Option.OTHER) && field.question().other()) {
                chosen.addObject().put(Option.OTHER, own[0]);
            } else {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private static JsonNode files(String path, String[] ids, Map<String, String[]> parameters) {
        ArrayNode files = JsonNodeFactory.instance.arrayNode();
        for (String id : ids) {
            String[] caption = parameters.getOrDefault(CAPTION + id + ":" + path, new String[] {""});
            files.addObject().put("file", id).put("caption", caption[0]);
        }
        return files;
    }
}
