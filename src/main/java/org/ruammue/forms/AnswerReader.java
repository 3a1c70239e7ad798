package org.ruammue.forms;

import tools.jackson.databind.JsonNode;

/** Reads an answer of one question type. Gets nothing blank. */
@FunctionalInterface
interface AnswerReader {
    TypedValue read(Question question, JsonNode raw);

    /** Nothing was answered: no value, null, only blanks, or an empty list. */
    static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    /** For what is not typed: nothing sent from outside is taken. */
    static TypedValue untyped(Question question, JsonNode raw) {
        return new TypedValue.Refused(Remark.of("forms.remark.kind"));
    }
}
