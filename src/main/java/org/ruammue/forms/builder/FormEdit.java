package org.ruammue.forms.builder;

import org.ruammue.forms.QuestionType;
import org.ruammue.forms.builder.DraftDefinition.Place;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One change of a draft. Each can be undone, because the draft before it is kept. */
public sealed interface FormEdit {
    /** Message key below {@code forms.edit.}: what was done. */
    String key();

    /** Does it. Returns the id of the section or question to look at afterwards; empty for the form itself. */
    String apply(DraftDefinition draft);

    /** Name and introduction of the form, as {@code {"name": {…}, "intro": {…}}}. */
    record SetForm(ObjectNode properties) implements FormEdit {
        @Override
        public String key() {
            return "form";
        }

        @Override
        public String apply(DraftDefinition draft) {
            Properties.put(properties, draft.root());
            return "";
        }
    }

    /** @param after id of the section it comes after; empty for the end */
    record AddSection(String after) implements FormEdit {
        @Override
        public String key() {
            return "add-section";
        }

        @Override
        public String apply(DraftDefinition draft) {
            ArrayNode sections = draft.sections();
            String id = draft.numbered("s");
            ObjectNode section = JsonNodeFactory.instance.objectNode().put("id", id);
            section.set("title", DraftDefinition.text("", ""));
            section.putArray("questions");
            int at = after.isEmpty()
                    ? sections.size()
                    : draft.find(after).map(Place::index).orElse(sections.size() - 1) + 1;
            sections.insert(at, section);
            return id;
        }
    }

    /**
     * @param inside id of a section, or of a table for a column
     * @param after id of the question it comes after; empty for the end
     */
    record AddQuestion(QuestionType type, String inside, String after) implements FormEdit {
        @Override
        public String key() {
            return "add-question";
        }

        @Override
        public String apply(DraftDefinition draft) {
            ObjectNode question = NewQuestion.of(type, draft.numbered("q"));
            String id = insert(draft, question, inside, after);
            NewQuestion.fit(question, draft);
            return id;
        }
    }

    /** A question used before, under its id where that is free here, so that answers can be carried on. */
    record Reuse(ObjectNode question, String inside) implements FormEdit {
        @Override
        public String key() {
            return "reuse";
        }

        @Override
        public String apply(DraftDefinition draft) {
            ObjectNode copy = question.deepCopy();
            Copies.rename(draft, copy);
            return insert(draft, copy, inside, "");
        }
    }

    /** Wordings, limits, options and rules. @param properties see {@link Properties}; {@code id} renames */
    record Change(String id, ObjectNode properties) implements FormEdit {
        @Override
        public String key() {
            return "change";
        }

        @Override
        public String apply(DraftDefinition draft) {
            ObjectNode node = draft.find(id).orElseThrow(NotFound::new).node();
            String wanted = properties.path("id").asString(id);
            ObjectNode rest = properties.deepCopy().without("id");
            Properties.put(rest, node);
            NewQuestion.fit(node, draft);
            if (!wanted.equals(id)) {
                if (!wanted.matches("[a-z][a-z0-9-]{0,39}")) {
                    throw new Refused("forms.builder.problem.id");
                }
                if (draft.ids().contains(wanted)) {
                    throw new Refused("forms.builder.problem.id-taken", wanted);
                }
                draft.rename(id, wanted);
            }
            return wanted;
        }
    }

    /**
     * Moves a section among sections, a question into any section, a column inside its table.
     *
     * @param inside id of the section or table to go to; empty for sections
     * @param index place in it, counted from 0 without what is moved
     */
    record Move(String id, String inside, int index) implements FormEdit {
        @Override
        public String key() {
            return "move";
        }

        @Override
        public String apply(DraftDefinition draft) {
            Moves.move(draft, id, inside, index);
            return id;
        }
    }

    record Duplicate(String id) implements FormEdit {
        @Override
        public String key() {
            return "duplicate";
        }

        @Override
        public String apply(DraftDefinition draft) {
            Place place = draft.find(id).orElseThrow(NotFound::new);
            ObjectNode copy = place.node().deepCopy();
            Copies.rename(draft, copy);
            place.list().insert(place.index() + 1, copy);
            return DraftDefinition.id(copy);
        }
    }

    record Remove(String id) implements FormEdit {
        @Override
        public String key() {
            return "remove";
        }

        @Override
        public String apply(DraftDefinition draft) {
            Place place = draft.find(id).orElseThrow(NotFound::new);
            place.list().remove(place.index());
            return place.isSection() ? "" : place.table() == null ? place.section() : DraftDefinition.id(place.table());
        }
    }

    /** The whole form, from a workbook, another form or the API. */
    record Replace(ObjectNode definition) implements FormEdit {
        @Override
        public String key() {
            return "replace";
        }

        @Override
        public String apply(DraftDefinition draft) {
            draft.root().removeAll().setAll(definition.deepCopy());
            return "";
        }
    }

    private static String insert(DraftDefinition draft, ObjectNode question, String inside, String after) {
        ArrayNode list = draft.inside(inside).orElseThrow(NotFound::new);
        int at = draft.find(after)
                .filter(place -> place.list() == list)
                .map(place -> place.index() + 1)
                .orElse(list.size());
        list.insert(at, question);
        return DraftDefinition.id(question);
    }
}
