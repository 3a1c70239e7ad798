package org.ruammue.forms.builder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an edit sets: properties of the definition by name. A blank one (null, {@code ""}, {@code false}, an empty list,
 * a text without words) takes the property away; one that is not named stays as it is.
 */
final class Properties {
    private Properties() {}

    static void put(ObjectNode properties, ObjectNode into) {
        properties.forEachEntry((name, value) -> {
            boolean kept = name.equals("label") || name.equals("title") || name.equals("name");
            if (isBlank(value) && !kept) {
                into.remove(name);
            } else {
                into.set(name, value.deepCopy());
            }
        });
    }

    private static boolean isBlank(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> true;
            case BOOLEAN -> !value.booleanValue();
            case STRING -> value.asString().isBlank();
            case ARRAY -> value.isEmpty();
            case OBJECT ->
                value.has("th")
                        && value.path("th").asString("").isBlank()
                        && value.path("en").asString("").isBlank();
            default -> false;
        };
    }
}
