package org.ruammue.forms.builder;

import org.ruammue.forms.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a question of a type needs at the least, so that it can be looked at before it is finished. */
public final class NewQuestion {
    private static final String PLACEHOLDER = "ตัวเลือกที่ ";

    private NewQuestion() {}

    /** An option that nobody has worded yet. */
    public static boolean isPlaceholder(JsonNode option) {
        return option.path("th").asString("").matches(PLACEHOLDER + "\\d");
    }

    static ObjectNode of(QuestionType type, String id) {
        ObjectNode question =
                JsonNodeFactory.instance.objectNode().put("id", id).put("type", type.key());
        question.set("label", DraftDefinition.text("", ""));
        return question;
    }

    /** After a change of type: gives what the new type needs and takes away what it cannot have. */
    static void fit(ObjectNode node, DraftDefinition draft) {
        QuestionType type = QuestionType.of(node.path("type").asString("")).orElse(null);
        if (type == null) {
            return;
        }
        if (!type.hasOptions()) {
            node.remove("options");
            node.remove("other");
            node.remove("options-when");
        } else if (!node.has("options")) {
            ArrayNode options = node.putArray("options");
            for (int i = 1; i <= 2; i++) {
                options.add(DraftDefinition.text(PLACEHOLDER + i, "Option " + i).put("id", "o" + i));
            }
        }
        if (type != QuestionType.COMPUTED) {
            node.remove("compute");
        }
        if (type != QuestionType.TABLE) {
            node.remove("columns");
            node.remove("rows");
            return;
        }
        if (!node.has("rows")) {
            node.putObject("rows").put("min", 0).put("max", 20).set("item-name", DraftDefinition.text("แถว", "row"));
        }
        if (!node.has("columns")) {
            ArrayNode columns = node.putArray("columns");
            columns.add(of(QuestionType.SHORT_TEXT, draft.numbered("q")));
        }
    }
}
