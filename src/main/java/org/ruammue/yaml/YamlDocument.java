package org.ruammue.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML text as read: its value, what is wrong with it, and where each value stands, so that checks beyond the schema
 * can point to a line as well.
 *
 * @param root the value; a missing node when the text could not be read at all
 * @param problems in the order of the lines
 * @param places by JSON pointer
 */
public record YamlDocument(JsonNode root, List<YamlProblem> problems, Map<String, YamlPlace> places) {
    public YamlDocument {
        problems = List.copyOf(problems);
        places = Map.copyOf(places);
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    /** A problem of the value at the pointer, or of the nearest value around it that the text has. */
    public YamlProblem problem(String pointer, String messageKey, Object... args) {
        YamlPlace place = place(pointer);
        return new YamlProblem(place.line(), place.column(), pointer, messageKey, List.of(args));
    }

    public YamlPlace place(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, YamlPlace.START);
    }
}
