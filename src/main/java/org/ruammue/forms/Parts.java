package org.ruammue.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;

/** What the readers of answers with parts, such as {@code {"from": …, "to": …}}, have in common. */
final class Parts {
    private Parts() {}

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
