package org.ruammue.forms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@link Form} as the definition that {@link DefinitionReader} reads; what is usual is left out. */
final class DefinitionWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DefinitionWriter() {}

    static ObjectNode form(Form form) {
        ObjectNode node = JSON.objectNode();
        put(node, "name", form.name());
        put(node, "intro", form.intro());
        node.set("sections", array(form.sections(), DefinitionWriter::section));
        return node;
    }

    private static ObjectNode section(Section section) {
        ObjectNode node = JSON.objectNode().put("id", section.id());
        put(node, "title", section.title());
        put(node, "intro", section.intro());
        put(node, "show-when", section.showWhen());
        put(node, "repeat", section.repeat());
        node.set("questions", array(section.questions(), DefinitionWriter::question));
        return node;
    }

    static ObjectNode question(Question question) {
        ObjectNode node = JSON.objectNode()
                .put("id", question.id())
                .put("type", question.type().key());
        put(node, "label", question.label());
        put(node, "help", question.help());
        put(node, "example", question.example());
        flag(node, "required", question.required());
        limits(node, question.limits());
        if (!question.options().isEmpty() && !question.type().hasLiveOptions()) {
            node.set("options", array(question.options(), DefinitionWriter::option));
        }
        flag(node, "other", question.other());
        if (!question.statements().isEmpty()) {
            node.set("statements", array(question.statements(), DefinitionWriter::option));
        }
        if (!question.needs().isEmpty()) {
            node.set("needs", array(question.needs(), JSON::stringNode));
        }
        Table table = question.table();
        if (table != null) {
            put(node, "rows", table.rows());
            node.set("columns", array(table.columns(), DefinitionWriter::question));
        }
        flag(node, "total", question.total());
        logic(node, question.logic());
        flag(node, "chart", question.chart());
        return node;
    }

    private static void limits(ObjectNode node, Limits limits) {
        if (limits.maxLength() != null) {
            node.put("max-length", limits.maxLength());
        }
        if (limits.maxWords() != null) {
            node.put("max-words", limits.maxWords());
        }
        if (limits.min() != null) {
            node.set("min", NumberAnswers.node(limits.min()));
        }
        if (limits.max() != null) {
            node.set("max", NumberAnswers.node(limits.max()));
        }
        if (limits.decimals() != null) {
            node.put("decimals", limits.decimals());
        }
        put(node, "unit", limits.unit());
        put(node, "low-label", limits.lowLabel());
        put(node, "high-label", limits.highLabel());
        if (limits.files() != null) {
            files(node, limits.files());
        }
    }

    private static void files(ObjectNode node, FileLimits limits) {
        if (limits.minFiles() != null) {
            node.put("min-files", limits.minFiles());
        }
        if (limits.maxFiles() != null) {
            node.put("max-files", limits.maxFiles());
        }
        if (limits.maxSize() != null) {
            node.put("max-size", limits.maxSize());
        }
        if (!limits.kinds().isEmpty()) {
            node.set("kinds", array(limits.kinds(), kind -> JSON.stringNode(kind.key())));
        }
    }

    private static ObjectNode option(Option option) {
        ObjectNode node = JSON.objectNode()
                .put("id", option.id())
                .put("th", option.label().th())
                .put("en", option.label().en());
        put(node, "help", option.help());
        if (!option.carries().isEmpty()) {
            ObjectNode carries = node.putObject("carries");
            option.carries().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> carries.put(entry.getKey(), entry.getValue()));
        }
        return node;
    }

    private static void logic(ObjectNode node, Logic logic) {
        put(node, "show-when", logic.showWhen());
        put(node, "required-when", logic.requiredWhen());
        if (logic.check() != null) {
            ObjectNode check =
                    node.putObject("check").put("that", logic.check().that().text());
            put(check, "message", logic.check().message());
        }
        put(node, "compute", logic.compute());
        put(node, "options-when", logic.optionsWhen());
    }

    private static void put(ObjectNode node, String name, @Nullable Formula formula) {
        if (formula != null) {
            node.put(name, formula.text());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Repeat repeat) {
        if (repeat != null) {
            ObjectNode rows = node.putObject(name).put("min", repeat.min()).put("max", repeat.max());
            put(rows, "item-name", repeat.itemName());
            if (repeat.titleQuestion() != null) {
                rows.put("title-question", repeat.titleQuestion());
            }
        }
    }

    private static void put(ObjectNode node, String name, @Nullable LocalizedText text) {
        if (text != null) {
            node.putObject(name).put("th", text.th()).put("en", text.en());
        }
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }

    private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> write) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }
}
