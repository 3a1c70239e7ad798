package org.ruammue.forms;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds when an earlier question has one of the answers.
 *
 * @param question id of a question that stands earlier, outside every list or in the same list
 * @param is option ids; {@code yes} and {@code no} for a yes-no question; {@code other} for an answer in own words
 */
public record Condition(String question, Set<String> is) {
    /** The word for an answer in own words. */
    public static final String OTHER = "other";

    public Condition {
        is = Set.copyOf(is);
    }

    boolean holds(JsonNode answer) {
        return switch (answer.getNodeType()) {
            case BOOLEAN -> is.contains(answer.booleanValue() ? "yes" : "no");
            case STRING -> is.contains(answer.stringValue());
            case ARRAY -> answer.valueStream().anyMatch(this::holds);
            case OBJECT -> is.contains(OTHER);
            default -> false;
        };
    }
}
