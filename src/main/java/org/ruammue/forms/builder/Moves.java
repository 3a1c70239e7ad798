package org.ruammue.forms.builder;

import org.ruammue.forms.builder.DraftDefinition.Place;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where sections, questions and columns can go. */
final class Moves {
    private Moves() {}

    /** A section goes among sections, a question into any section, a column stays in its table. */
    static void move(DraftDefinition draft, String id, String inside, int index) {
        Place from = draft.find(id).orElseThrow(NotFound::new);
        ObjectNode node = from.node();
        ArrayNode target =
                from.isSection() ? draft.sections() : draft.inside(inside).orElseThrow(NotFound::new);
        boolean column = from.table() != null;
        boolean intoTable = !from.isSection()
                && draft.find(inside)
                        .map(Place::node)
                        .filter(DraftDefinition::isTable)
                        .isPresent();
        if (column ? target != from.list() : intoTable) {
            throw new Refused("forms.builder.problem.column-stays");
        }
        from.list().remove(from.index());
        target.insert(Math.clamp(index, 0, target.size()), node);
    }

    /** One step up or down, as buttons and keys ask for it. At the end of everything it stays where it is. */
    static FormEdit step(DraftDefinition draft, String id, int by) {
        Place place = draft.find(id).orElseThrow(NotFound::new);
        int to = place.index() + by;
        if (place.isSection()) {
            return new FormEdit.Move(id, "", Math.max(0, to));
        }
        if (place.table() != null) {
            return new FormEdit.Move(id, DraftDefinition.id(place.table()), Math.max(0, to));
        }
        if (to >= 0 && to < place.list().size()) {
            return new FormEdit.Move(id, place.section(), to);
        }
        ArrayNode sections = draft.sections();
        int other = draft.find(place.section()).map(Place::index).orElse(0) + by;
        if (other < 0 || other >= sections.size()) {
            return new FormEdit.Move(id, place.section(), place.index());
        }
        String section = DraftDefinition.id(sections.get(other));
        return new FormEdit.Move(id, section, by < 0 ? Integer.MAX_VALUE : 0);
    }
}
