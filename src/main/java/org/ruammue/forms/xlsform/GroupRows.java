package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the row says that begins a group: its rule, and its text as a title or a heading. */
record GroupRows(Survey survey, LocalizedText title) {
    /** A note in place of a group inside a section; empty for a group without a text. */
    Optional<ObjectNode> heading(Entry group) {
        LocalizedText label = survey.languages().text(group.line, "label");
        LeftColumns.tell(group.line, JsonNodeFactory.instance.objectNode(), survey.findings());
        if (label == null) {
            return Optional.empty();
        }
        ObjectNode note = JsonNodeFactory.instance
                .objectNode()
                .put("id", survey.ids().of(group))
                .put("type", "note");
        note.set("label", OwnColumns.text(label));
        survey.sources().put(note, group.line);
        survey.findings().adapted(group.line, "type", "xlsform.group-heading");
        return Optional.of(note);
    }

    /** The title of a section; a group without a text has its name. */
    LocalizedText label(Entry group) {
        LocalizedText label = survey.languages().text(group.line, "label");
        String name = group.line.text("name").replace('_', ' ').strip();
        return label != null ? label : name.isEmpty() ? title : new LocalizedText(name, name);
    }

    /** The rules around a group and its own. */
    List<String> and(List<String> around, Line line) {
        List<String> all = new ArrayList<>(around);
        String own = line.text("relevant");
        if (!own.isEmpty()) {
            all.add(survey.rules().rule(own));
        }
        return all;
    }

    static void show(ObjectNode node, String rule) {
        if (!rule.isEmpty()) {
            node.put("show-when", rule);
        }
    }
}
