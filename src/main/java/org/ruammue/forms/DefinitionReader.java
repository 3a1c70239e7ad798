package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Form} of a definition that fits {@code schemas/form.schema.json}. */
final class DefinitionReader {
    private DefinitionReader() {}

    static Form form(String key, int version, JsonNode node) {
        return new Form(
                key,
                version,
                text(node.path("name")),
                optionalText(node, "intro"),
                list(node.path("sections"), DefinitionReader::section));
    }

    private static Section section(JsonNode node) {
        return new Section(
                node.path("id").asString(),
                text(node.path("title")),
                optionalText(node, "intro"),
                list(node.path("questions"), DefinitionReader::question),
                repeat(node.path("repeat")),
                formula(node, "show-when"));
    }

    private static @Nullable Repeat repeat(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Repeat(
                        node.path("min").asInt(0),
                        node.path("max").asInt(50),
                        text(node.path("item-name")),
                        node.has("title-question") ? node.get("title-question").asString() : null);
    }

    private static Question question(JsonNode node) {
        return new Question(
                node.path("id").asString(),
                QuestionType.of(node.path("type").asString()).orElseThrow(),
                text(node.path("label")),
                optionalText(node, "help"),
                optionalText(node, "example"),
                node.path("required").asBoolean(false),
                limits(node),
                list(node.path("options"), DefinitionReader::option),
                node.path("other").asBoolean(false),
                list(node.path("statements"), DefinitionReader::option),
                list(node.path("needs"), JsonNode::asString),
                table(node),
                node.path("total").asBoolean(false),
                logic(node),
                node.path("chart").asBoolean(false));
    }

    private static @Nullable Table table(JsonNode node) {
        Repeat rows = repeat(node.path("rows"));
        return rows == null ? null : new Table(rows, list(node.path("columns"), DefinitionReader::question));
    }

    private static Logic logic(JsonNode node) {
        JsonNode check = node.path("check");
        Logic logic = new Logic(
                formula(node, "show-when"),
                formula(node, "required-when"),
                check.isMissingNode()
                        ? null
                        : new Logic.Check(Formula.of(check.path("that").asString("")), text(check.path("message"))),
                formula(node, "compute"),
                formula(node, "options-when"));
        return logic.equals(Logic.NONE) ? Logic.NONE : logic;
    }

    private static @Nullable Formula formula(JsonNode node, String name) {
        return node.has(name) ? Formula.of(node.get(name).asString("")) : null;
    }

    private static Limits limits(JsonNode node) {
        Limits limits = new Limits(
                whole(node, "max-length"),
                whole(node, "max-words"),
                number(node, "min"),
                number(node, "max"),
                whole(node, "decimals"),
                optionalText(node, "unit"),
                optionalText(node, "low-label"),
                optionalText(node, "high-label"),
                fileLimits(node));
        return limits.equals(Limits.USUAL) ? Limits.USUAL : limits;
    }

    private static @Nullable FileLimits fileLimits(JsonNode node) {
        FileLimits limits = new FileLimits(
                whole(node, "min-files"),
                whole(node, "max-files"),
                whole(node, "max-size"),
                list(node.path("kinds"), kind -> FileKind.of(kind.asString()).orElseThrow()));
        return limits.equals(FileLimits.USUAL) ? null : limits;
    }

    private static Option option(JsonNode node) {
        Map<String, String> carries = new LinkedHashMap<>();
        node.path("carries").forEachEntry((name, value) -> carries.put(name, value.asString("")));
        return new Option(node.path("id").asString(), text(node), optionalText(node, "help"), carries);
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(node.path("th").asString(""), node.path("en").asString(""));
    }

    private static @Nullable LocalizedText optionalText(JsonNode node, String name) {
        return node.has(name) ? text(node.get(name)) : null;
    }

    private static @Nullable Integer whole(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asInt() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        return node.has(name) ? node.get(name).decimalValue().stripTrailingZeros() : null;
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> item) {
        return node.valueStream().map(item).toList();
    }
}
