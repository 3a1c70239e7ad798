package org.ruammue.forms.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.forms.Option;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.builder.DraftDefinition;
import org.ruammue.forms.builder.FormDraft;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.QuestionProperty;
import org.ruammue.web.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a form of the builder asks for, by its field {@code do}. */
final class PostedEdit {
    private PostedEdit() {}

    /** @throws NotFound for what no page of ours sends */
    static FormEdit of(PostedFields posted, FormDraft draft) {
        String id = posted.text("id");
        return switch (posted.text("do")) {
            case "form" -> new FormEdit.SetForm(form(posted));
            case "section" -> new FormEdit.Change(id, section(posted));
            case "question" -> new FormEdit.Change(id, question(posted, draft, id));
            case "add-section" -> new FormEdit.AddSection(posted.text("after"));
            case "add-question" ->
                new FormEdit.AddQuestion(
                        QuestionType.of(posted.text("type")).orElseThrow(NotFound::new),
                        posted.text("inside"),
                        posted.text("after"));
            case "up" -> draft.moved(id, -1);
            case "down" -> draft.moved(id, 1);
            case "move" -> new FormEdit.Move(id, posted.text("inside"), index(posted));
            case "duplicate" -> new FormEdit.Duplicate(id);
            case "remove" -> new FormEdit.Remove(id);
            default -> throw new NotFound();
        };
    }

    private static int index(PostedFields posted) {
        Integer index = posted.whole("index");
        return index == null ? Integer.MAX_VALUE : index;
    }

    private static ObjectNode form(PostedFields posted) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("name", posted.both("name"));
        node.set("intro", posted.both("intro"));
        return node;
    }

    private static ObjectNode section(PostedFields posted) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("title", posted.both("title"));
        node.set("intro", posted.both("intro"));
        node.put("show-when", posted.text("show-when"));
        node.set("repeat", posted.flag("repeat") ? rows(posted, "repeat") : node.nullNode());
        return node;
    }

    private static ObjectNode rows(PostedFields posted, String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Integer min = posted.whole(name + ":min");
        Integer max = posted.whole(name + ":max");
        node.put("min", min == null ? 0 : min).put("max", max == null ? 50 : max);
        ObjectNode item = posted.both(name + ":item-name");
        node.set("item-name", item.path("th").asString("").isEmpty() ? DraftDefinition.text("รายการ", "item") : item);
        String titled = posted.text(name + ":title-question");
        if (!titled.isEmpty()) {
            node.put("title-question", titled);
        }
        return node;
    }

    private static ObjectNode question(PostedFields posted, FormDraft draft, String id) {
        JsonNode before = draft.node(id);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String type = posted.text("type");
        if (QuestionType.of(type).isPresent()) {
            node.put("type", type);
        }
        if (!posted.text("new-id").isEmpty()) {
            node.put("id", posted.text("new-id"));
        }
        node.set("label", posted.both("label"));
        node.set("help", posted.both("help"));
        node.set("example", posted.both("example"));
        node.put("required", posted.flag("required"));
        for (String rule : new String[] {"show-when", "required-when", "options-when", "compute"}) {
            if (posted.has(rule)) {
                node.put(rule, posted.text(rule));
            }
        }
        check(posted, node);
        for (String list : new String[] {"options", "statements"}) {
            if (posted.has(list + ":lines")) {
                node.set(list, PostedOptions.read(posted, list, before.path(list), published(draft, id)));
            }
        }
        if (posted.has("rows:max")) {
            node.set("rows", rows(posted, "rows"));
        }
        for (QuestionProperty property : QuestionProperty.values()) {
            if (posted.has("has:" + property.key())) {
                node.set(property.key(), property(posted, property));
            }
        }
        return node;
    }

    /** Ids of the options that the published question has. */
    private static Set<String> published(FormDraft draft, String id) {
        return Optional.ofNullable(draft.published()).flatMap(form -> form.question(id)).stream()
                .flatMap(question -> Stream.concat(question.options().stream(), question.statements().stream()))
                .map(Option::id)
                .collect(Collectors.toSet());
    }

    private static void check(PostedFields posted, ObjectNode node) {
        if (!posted.has("check:that")) {
            return;
        }
        String that = posted.text("check:that");
        if (that.isEmpty()) {
            node.putNull("check");
        } else {
            node.putObject("check").put("that", that).set("message", posted.both("check:message"));
        }
    }

    private static JsonNode property(PostedFields posted, QuestionProperty property) {
        String name = property.key();
        return switch (property.kind()) {
            case WHOLE -> PostedFields.node(posted.whole(name));
            case NUMBER -> PostedFields.node(posted.number(name));
            case TEXT -> posted.both(name);
            case PARTS -> posted.several(name);
            case FLAG -> JsonNodeFactory.instance.booleanNode(posted.flag(name));
        };
    }
}
