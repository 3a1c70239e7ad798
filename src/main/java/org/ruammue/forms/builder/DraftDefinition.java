package org.ruammue.forms.builder;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form's definition while it is made: finds its parts by id and keeps its ids apart. May be incomplete. */
public final class DraftDefinition {
    private static final Set<String> RULES = Set.of("show-when", "required-when", "compute", "options-when", "that");

    /**
     * A section, question or column where it stands.
     *
     * @param list what it stands in
     * @param section id of the section around it, its own id for a section
     */
    record Place(
            ArrayNode list,
            int index,
            String section,
            @Nullable ObjectNode table) {
        ObjectNode node() {
            return (ObjectNode) list.get(index);
        }

        boolean isSection() {
            return node().has("questions");
        }
    }

    private final ObjectNode root;

    DraftDefinition(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    ArrayNode sections() {
        return root.withArrayProperty("sections");
    }

    Optional<Place> find(String id) {
        ArrayNode sections = sections();
        for (int i = 0; i < sections.size(); i++) {
            ObjectNode section = (ObjectNode) sections.get(i);
            if (id(section).equals(id)) {
                return Optional.of(new Place(sections, i, id, null));
            }
            Optional<Place> inside = find(section.withArrayProperty("questions"), id, id(section), null);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> find(ArrayNode list, String id, String section, @Nullable ObjectNode table) {
        for (int i = 0; i < list.size(); i++) {
            ObjectNode question = (ObjectNode) list.get(i);
            if (id(question).equals(id)) {
                return Optional.of(new Place(list, i, section, table));
            }
            if (question.has("columns")) {
                Optional<Place> column = find(question.withArrayProperty("columns"), id, section, question);
                if (column.isPresent()) {
                    return column;
                }
            }
        }
        return Optional.empty();
    }

    /** The questions of a section or the columns of a table; empty when the id is neither. */
    Optional<ArrayNode> inside(String id) {
        return find(id).map(Place::node).flatMap(node -> {
            if (node.has("questions")) {
                return Optional.of(node.withArrayProperty("questions"));
            }
            return isTable(node) ? Optional.of(node.withArrayProperty("columns")) : Optional.empty();
        });
    }

    static boolean isTable(JsonNode question) {
        return question.path("type").asString("").equals("table");
    }

    public static String id(JsonNode node) {
        return node.path("id").asString("");
    }

    /** All ids of sections, questions and columns. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode section : sections()) {
            ids.add(id(section));
            for (JsonNode question : section.path("questions")) {
                ids.add(id(question));
                question.path("columns").forEach(column -> ids.add(id(column)));
            }
        }
        return ids;
    }

    /** The wanted id where nothing has it, else the same with a number behind. */
    String free(String wanted) {
        Set<String> taken = ids();
        String id = wanted;
        for (int i = 2; taken.contains(id); i++) {
            String end = "-" + i;
            id = wanted.substring(0, Math.min(wanted.length(), 40 - end.length())) + end;
        }
        return id;
    }

    /** The next free of {@code q1, q2, …}. */
    String numbered(String letters) {
        Set<String> taken = ids();
        int number = 1;
        while (taken.contains(letters + number)) {
            number++;
        }
        return letters + number;
    }

    /** Gives an id to what had another and mends all rules that name it. */
    void rename(String from, String to) {
        find(from).ifPresent(place -> place.node().put("id", to));
        rules(root, id -> id.equals(from) ? to : id);
    }

    /** Renames in all rules below the node, and where a list is titled by a question. */
    static void rules(JsonNode node, UnaryOperator<String> ids) {
        if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (RULES.contains(name) && value.isString()) {
                    object.put(name, Formula.of(value.asString()).renamed(ids).text());
                } else if (name.equals("title-question")) {
                    object.put(name, ids.apply(value.asString("")));
                }
            }
        }
        node.forEach(child -> rules(child, ids));
    }

    public static ObjectNode text(String th, String en) {
        return JsonNodeFactory.instance.objectNode().put("th", th).put("en", en);
    }
}
