package org.ruammue.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ruammue.forms.builder.DraftDefinition;
import org.ruammue.forms.builder.NewQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options (or statements) of a question as typed: rows {@code name:0:th}, {@code name:0:en} with the id they have in
 * {@code name:0:id}, and lines to add in {@code name:lines}, one option each, English behind a bar. A row without words
 * goes. What an option has beside its words stays with its id; the id of one that is gone is not given again.
 */
final class PostedOptions {
    private static final int MOST = 1000;

    private PostedOptions() {}

    static ArrayNode read(PostedFields posted, String name, JsonNode before, Set<String> gone) {
        List<ObjectNode> options = new ArrayList<>();
        for (int i = 0; i < MOST && posted.has(name + ":" + i + ":th"); i++) {
            String row = name + ":" + i;
            ObjectNode words = posted.both(row);
            if (!words.path("th").asString("").isEmpty()
                    || !words.path("en").asString("").isEmpty()) {
                options.add(option(posted.text(row + ":id"), words, before));
            }
        }
        move(posted.text("then"), name, options);
        String lines = posted.text(name + ":lines");
        if (!lines.isBlank()) {
            options.removeIf(NewQuestion::isPlaceholder);
        }
        for (String line : lines.split("\n", MOST)) {
            String[] parts = line.split("\\|", 2);
            if (!parts[0].isBlank()) {
                ObjectNode words = JsonNodeFactory.instance.objectNode().put("th", parts[0].strip());
                options.add(words.put("en", parts.length == 1 ? "" : parts[1].strip()));
            }
        }
        Set<String> taken = new TreeSet<>(gone);
        before.valueStream()
                .filter(option -> !NewQuestion.isPlaceholder(option))
                .forEach(option -> taken.add(DraftDefinition.id(option)));
        return withIds(options, taken);
    }

    private static ObjectNode option(String id, ObjectNode words, JsonNode before) {
        if (id.isEmpty()) {
            return words;
        }
        for (JsonNode option : before) {
            if (DraftDefinition.id(option).equals(id)) {
                return ((ObjectNode) option.deepCopy()).setAll(words);
            }
        }
        return words.put("id", id);
    }

    /** The field to stand in after a button of the list: {@code options:add} is the lines, else the one that was moved. */
    static String focus(String then) {
        String[] parts = then.split(":", -1);
        if (parts.length == 2) {
            return "&focus=" + parts[0] + "-lines";
        }
        if (parts.length != 3 || !parts[2].matches("\\d{1,3}")) {
            return "";
        }
        int to = Integer.parseInt(parts[2]) + (parts[1].equals("up") ? -1 : 1);
        return "&focus=" + parts[0] + "-" + to + "-th";
    }

    /** {@code options:up:2} moves the third one up. */
    private static void move(String then, String name, List<ObjectNode> options) {
        String[] parts = then.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(name) || !parts[2].matches("\\d{1,3}")) {
            return;
        }
        int at = Integer.parseInt(parts[2]);
        int to = parts[1].equals("up") ? at - 1 : at + 1;
        if (at < options.size() && to >= 0 && to < options.size()) {
            options.add(to, options.remove(at));
        }
    }

    private static ArrayNode withIds(List<ObjectNode> options, Set<String> taken) {
        options.forEach(option -> taken.add(DraftDefinition.id(option)));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int number = 1;
        for (ObjectNode option : options) {
            if (DraftDefinition.id(option).isEmpty()) {
                while (!taken.add("o" + number)) {
                    number++;
                }
                option.put("id", "o" + number);
            }
            array.add(option);
        }
        return array;
    }
}
