package org.ruammue.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads yes or no, and what was chosen among options; an option that the question does not have is refused. */
final class ChoiceAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChoiceAnswers() {}

    static TypedValue yesNo(Question question, JsonNode raw) {
        if (raw.isBoolean()) {
            return new TypedValue.Accepted(raw);
        }
        return switch (raw.asString("").strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> new TypedValue.Accepted(BooleanNode.TRUE);
            case "no", "false" -> new TypedValue.Accepted(BooleanNode.FALSE);
            default -> new TypedValue.Refused(Remark.of("forms.remark.yes-no"));
        };
    }

    static TypedValue one(Question question, JsonNode raw) {
        JsonNode single = raw.isArray() && raw.size() == 1 ? raw.get(0) : raw;
        JsonNode value = chosen(question, single);
        if (value == null) {
            return new TypedValue.Refused(Remark.of("forms.remark.option"));
        }
        Remark remark = ownWords(question, value);
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    static TypedValue several(Question question, JsonNode raw) {
        List<JsonNode> items = raw.isArray() ? raw.valueStream().toList() : List.of(raw);
        if (items.size() > question.options().size() + 1) {
            return new TypedValue.Refused(Remark.of("forms.remark.option"));
        }
        Set<String> ids = new HashSet<>();
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode value = chosen(question, item);
            if (value == null) {
                return new TypedValue.Refused(Remark.of("forms.remark.option"));
            } else if (value.isString()) {
                ids.add(value.stringValue());
            } else {
                own.add(value);
            }
        }
        ArrayNode value = JSON.arrayNode();
        question.options().stream().map(Option::id).filter(ids::contains).forEach(value::add);
        Remark remark = null;
        if (!own.isEmpty()) {
            value.add(own.getLast());
            remark = ownWords(question, own.getLast());
        }
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    /** The id of an option, or an object with own words (perhaps still empty); null when it is neither. */
    private static @Nullable JsonNode chosen(Question question, JsonNode item) {
        if (item.isString() && question.option(item.stringValue()).isPresent()) {
            return item;
        }
        boolean words = item.isObject() && item.path(Option.OTHER).isString() && item.size() == 1;
        boolean word = item.isString() && item.stringValue().equals(Option.OTHER);
        if (!question.other() || (!words && !word)) {
            return null;
        }
        String typed = words ? item.path(Option.OTHER).stringValue() : "";
        return TextAnswers.tooLongToKeep(typed) ? null : JSON.objectNode().put(Option.OTHER, ThaiText.clean(typed));
    }

    private static @Nullable Remark ownWords(Question question, JsonNode value) {
        if (!value.isObject()) {
            return null;
        }
        int length = ThaiText.length(value.path(Option.OTHER).stringValue());
        if (length == 0) {
            return Remark.of("forms.remark.other-empty");
        }
        int over = length - question.maxLength();
        return over > 0 ? Remark.of("forms.remark.too-long", question.maxLength(), over) : null;
    }

    /** Whether all that was chosen is among the options. */
    static boolean among(List<Option> options, JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isString)
                .allMatch(
                        item -> options.stream().anyMatch(option -> option.id().equals(item.stringValue())));
    }
}
