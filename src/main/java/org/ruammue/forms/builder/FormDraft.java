package org.ruammue.forms.builder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormLint;
import org.ruammue.forms.LintFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The draft of a form as it stands.
 *
 * @param number of the edit on screen, counted from 0
 * @param undo what the edit on screen did and to what; null when nothing can be undone
 * @param redo the edit that was undone last; null when there is none
 * @param published the latest version; null before the first
 */
public record FormDraft(
        KeptForm kept,
        ObjectNode definition,
        int number,
        Instant editedAt,
        String editedBy,
        @Nullable Done undo,
        @Nullable Done redo,
        @Nullable Form published) {

    /**
     * @param edit see {@link FormEdit#key}
     * @param subject wording of what was edited, as it was then
     */
    public record Done(String edit, String subject) {}

    public Form form() {
        return FormDefinitions.read(kept.key(), definition);
    }

    FormDraft showing(ObjectNode other) {
        return new FormDraft(kept, other, number, editedAt, editedBy, undo, redo, published);
    }

    /** The definition of a section or question; missing where there is none. */
    public JsonNode node(String id) {
        return new DraftDefinition(definition)
                .find(id)
                .<JsonNode>map(DraftDefinition.Place::node)
                .orElse(MissingNode.getInstance());
    }

    /** The move of a section, question or column by one place; a question goes on into the section beside. */
    public FormEdit moved(String id, int by) {
        return Moves.step(new DraftDefinition(definition), id, by);
    }

    /** What keeps it from being published, and what could be better. */
    public List<LintFinding> findings() {
        return FormLint.check(form());
    }

    /** The same by the id of the section or question; those of the form itself under the empty id. */
    public Map<String, List<LintFinding>> findingsById() {
        return findings().stream().collect(Collectors.groupingBy(finding -> idAt(finding.pointer())));
    }

    /** Id of the innermost section, question or column that a pointer leads into. */
    public String idAt(String pointer) {
        JsonNode node = definition;
        String id = "";
        String list = "";
        for (String part : pointer.substring(1).split("/", -1)) {
            node = node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
            boolean member = list.equals("sections") || list.equals("questions") || list.equals("columns");
            if (member && node.has("id")) {
                id = node.path("id").asString();
            }
            list = part;
        }
        return id;
    }
}
