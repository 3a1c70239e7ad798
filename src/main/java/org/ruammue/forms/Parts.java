package org.ruammue.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the readers of answers with parts, such as {@code {"from": …, "to": …}}, have in common. */
final class Parts {
    private Parts() {}

    /**
     * The parts as they were read.
     *
     * @param value without blank parts
     * @param remark on the first part that does not fit; null when all do
     * @param refused when the whole cannot be stored
     */
    record Read(ObjectNode value, @Nullable Remark remark, TypedValue.@Nullable Refused refused) {
        Read with(@Nullable Remark other) {
            return remark == null ? new Read(value, other, refused) : this;
        }

        /** Held against what must be there as soon as anything is. */
        TypedValue needing(Question question) {
            if (refused != null) {
                return refused;
            }
            if (value.isEmpty()) {
                return TypedValue.BLANK;
            }
            Remark missing = question.parts().stream()
                    .filter(part -> question.needsPart(part) && !value.has(part))
                    .findFirst()
                    .map(part -> Remark.of("forms.remark." + question.type().key() + "." + part))
                    .orElse(null);
            Remark found = with(missing).remark();
            return found == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, found);
        }
    }

    /** Reads each part by itself. A plain text, as imports have it, is the first part. */
    static Read read(Question question, JsonNode raw, Map<String, AnswerReader> readers) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        JsonNode parts = raw.isString()
                ? JsonNodeFactory.instance.objectNode().put(question.parts().getFirst(), raw.stringValue())
                : raw;
        TypedValue.Refused refused = refused(parts, question.parts());
        Remark remark = null;
        for (String part : refused == null ? question.parts() : List.<String>of()) {
            AnswerReader reader = Objects.requireNonNull(readers.get(part));
            TypedValue read = reader.read(question, JsonNodeFactory.instance.stringNode(text(parts, part)));
            switch (read) {
                case TypedValue.Accepted(JsonNode accepted) -> put(value, part, accepted);
                case TypedValue.Kept(JsonNode kept, Remark why) -> {
                    put(value, part, kept);
                    remark = remark == null ? why : remark;
                }
                case TypedValue.Refused why -> refused = why;
            }
        }
        return new Read(value, remark, refused);
    }

    private static void put(ObjectNode value, String part, JsonNode read) {
        if (!read.isNull()) {
            value.set(part, read);
        }
    }

    /** Turns away what is not an object of these parts with texts or numbers in them; null when it is one. */
    static TypedValue.@Nullable Refused refused(JsonNode raw, List<String> parts) {
        if (!raw.isObject() || !parts.containsAll(raw.propertyNames())) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        for (String part : parts) {
            JsonNode value = raw.path(part);
            if (!value.isMissingNode() && !value.isNull() && !value.isString() && !value.isNumber()) {
                return new TypedValue.Refused(Remark.of("forms.remark.kind"));
            }
            if (TextAnswers.tooLongToKeep(value.asString(""))) {
                return (TypedValue.Refused) TextAnswers.refusedAsTooLong(value.asString(""));
            }
        }
        return null;
    }

    /** Cleaned; empty when it is not there. */
    static String text(JsonNode raw, String part) {
        return ThaiText.clean(raw.path(part).asString(""));
    }
}
