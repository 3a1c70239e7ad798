package org.ruammue.forms.builder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The wording of what an edit is about, for "Undo: removed …". */
final class Subject {
    private static final int LONGEST = 80;

    private Subject() {}

    static String of(ObjectNode definition, FormEdit edit) {
        return switch (edit) {
            case FormEdit.Change change -> named(definition, change.id());
            case FormEdit.Move move -> named(definition, move.id());
            case FormEdit.Duplicate duplicate -> named(definition, duplicate.id());
            case FormEdit.Remove remove -> named(definition, remove.id());
            case FormEdit.Reuse reuse -> wording(reuse.question());
            case FormEdit.AddQuestion add -> "";
            case FormEdit.AddSection add -> "";
            case FormEdit.SetForm form -> "";
            case FormEdit.Replace replace -> "";
        };
    }

    private static String named(ObjectNode definition, String id) {
        return new DraftDefinition(definition)
                .find(id)
                .map(place -> wording(place.node()))
                .orElse("");
    }

    private static String wording(JsonNode node) {
        JsonNode text = node.path(node.has("questions") ? "title" : "label");
        String words = text.path("th").asString("");
        words = words.isBlank() ? text.path("en").asString("") : words;
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…"
                : words;
    }
}
