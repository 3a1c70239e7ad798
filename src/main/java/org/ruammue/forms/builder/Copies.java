package org.ruammue.forms.builder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** New ids for what is copied and all in it, where they are taken; its rules about itself follow. */
final class Copies {
    private Copies() {}

    static void rename(DraftDefinition draft, ObjectNode copy) {
        Set<String> taken = draft.ids();
        Map<String, String> ids = new HashMap<>();
        give(copy, taken, ids);
        copy.path("questions").forEach(question -> {
            give((ObjectNode) question, taken, ids);
            question.path("columns").forEach(column -> give((ObjectNode) column, taken, ids));
        });
        copy.path("columns").forEach(column -> give((ObjectNode) column, taken, ids));
        DraftDefinition.rules(copy, id -> ids.getOrDefault(id, id));
    }

    private static void give(ObjectNode node, Set<String> taken, Map<String, String> ids) {
        String old = DraftDefinition.id(node);
        String base = old.replaceAll("-\\d+$", "");
        String id = old;
        for (int i = 2; !taken.add(id); i++) {
            String end = "-" + i;
            id = base.substring(0, Math.min(base.length(), 40 - end.length())) + end;
        }
        ids.put(old, id);
        node.put("id", id);
    }
}
