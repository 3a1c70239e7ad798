package org.ruammue.forms.builder;

import org.jspecify.annotations.Nullable;
import org.ruammue.forms.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names what an editor showed of one thing, so that a change made meanwhile by somebody else is noticed. */
public final class Seen {
    private Seen() {}

    /** Of a section (without its questions), a question, or the form itself for the empty id. */
    public static String of(ObjectNode definition, String id) {
        JsonNode node = id.isEmpty()
                ? definition
                : new DraftDefinition(definition)
                        .find(id)
                        .<JsonNode>map(DraftDefinition.Place::node)
                        .orElse(definition.missingNode());
        if (!node.isObject()) {
            return "";
        }
        ObjectNode own = ((ObjectNode) node.deepCopy());
        own.remove("questions");
        own.remove("sections");
        own.remove("columns");
        return CanonicalJson.sha256(own).substring(0, 16);
    }

    static @Nullable String of(ObjectNode definition, FormEdit edit) {
        return switch (edit) {
            case FormEdit.Change change -> of(definition, change.id());
            case FormEdit.SetForm form -> of(definition, "");
            default -> null;
        };
    }
}
