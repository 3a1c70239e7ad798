package org.ruammue.forms.builder;

import org.ruammue.forms.builder.DraftDefinition.Place;
import org.ruammue.web.NotFound;
import tools.jackson.databind.node.ArrayNode;

/** One step up or down, as buttons and keys ask for it. At the end of everything it stays where it is. */
final class Neighbours {
    private Neighbours() {}

    static FormEdit of(DraftDefinition draft, String id, int by) {
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
