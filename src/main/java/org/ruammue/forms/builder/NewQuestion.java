package org.ruammue.forms.builder;

import org.ruammue.forms.QuestionType;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a question of a type needs at the least, so that it can be looked at before it is finished. */
public final class NewQuestion {
    private static final LocalizedText[] OPTIONS = {text("ตัวเลือกที่ 1", "Option 1"), text("ตัวเลือกที่ 2", "Option 2")
    };
    private static final LocalizedText[] STATEMENTS = {
        text("ข้อความที่ 1", "Statement 1"), text("ข้อความที่ 2", "Statement 2")
    };
    private static final LocalizedText[] AGREE = {
        text("ไม่เห็นด้วยอย่างยิ่ง", "Strongly disagree"),
        text("ไม่เห็นด้วย", "Disagree"),
        text("ไม่แน่ใจ", "Not sure"),
        text("เห็นด้วย", "Agree"),
        text("เห็นด้วยอย่างยิ่ง", "Strongly agree")
    };

    private NewQuestion() {}

    /** An option that nobody has worded yet. */
    public static boolean isPlaceholder(JsonNode option) {
        return option.path("th").asString("").matches("(ตัวเลือก|ข้อความ)ที่ \\d");
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
        list(node, "options", type.hasOptions(), type == QuestionType.LIKERT ? AGREE : OPTIONS);
        list(node, "statements", type.hasStatements(), STATEMENTS);
        if (!type.takesOwnWords()) {
            node.remove("other");
        }
        if (!type.hasOptions()) {
            node.remove("options-when");
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

    /** Gives the list that the type needs, worded for a beginning, or takes it away. */
    private static void list(ObjectNode node, String name, boolean needed, LocalizedText[] beginning) {
        if (!needed) {
            node.remove(name);
        } else if (!node.has(name)) {
            ArrayNode list = node.putArray(name);
            for (int i = 0; i < beginning.length; i++) {
                list.add(DraftDefinition.text(beginning[i].th(), beginning[i].en())
                        .put("id", name.charAt(0) + String.valueOf(i + 1)));
            }
        }
    }

    private static LocalizedText text(String th, String en) {
        return new LocalizedText(th, en);
    }
}
