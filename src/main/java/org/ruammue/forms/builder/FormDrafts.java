package org.ruammue.forms.builder;

import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.web.Conflict;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Opens and edits drafts. Two people may edit one at once; a change of what somebody else changed meanwhile is refused. */
@Service
public class FormDrafts {
    /** Characters of a definition: some thousand questions. */
    private static final int LONGEST = 2_000_000;

    private final FormLibrary library;
    private final DraftRows rows;

    FormDrafts(FormLibrary library, DraftRows rows) {
        this.library = library;
        this.rows = rows;
    }

    /** The draft, for whoever may edit it; where none is there, it shows what one would begin with. */
    public FormDraft open(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        return form.draftedAt() == null ? rows.beginning(form) : rows.current(form);
    }

    /** The draft, which nobody else changes until the end of the transaction. */
    FormDraft locked(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        rows.lock(form);
        return rows.current(form);
    }

    /**
     * Does one edit.
     *
     * @param seen what the editor showed of the thing that is changed, as {@link Seen#of} says it; null does not ask
     * @return id of the section or question to look at now
     * @throws Conflict when somebody else changed it since
     */
    @Transactional
    public String edit(Actor actor, long formId, FormEdit edit, @Nullable String seen) {
        FormDraft before = locked(actor, formId);
        DraftDefinition draft = new DraftDefinition(before.definition().deepCopy());
        if (seen != null && !seen.equals(Seen.of(before.definition(), edit))) {
            throw new Conflict("forms.builder.problem.changed", before.editedBy());
        }
        String subject = Subject.of(before.definition(), edit);
        String focus = freshWhereOtherType(before.published(), draft, edit).apply(draft);
        if (draft.root().equals(before.definition())) {
            return focus;
        }
        String definition = draft.root().toString();
        if (definition.length() > LONGEST) {
            throw new Refused("forms.builder.problem.too-large");
        }
        rows.add(actor, before, definition, edit.key(), subject);
        return focus;
    }

    /** The draft as a refused edit would have made it, so that what was typed is not lost; unchanged where it cannot be. */
    public FormDraft tried(FormDraft draft, FormEdit edit) {
        DraftDefinition copy = new DraftDefinition(draft.definition().deepCopy());
        try {
            edit.apply(copy);
        } catch (Refused | NotFound again) {
            return draft;
        }
        return draft.showing(copy.root());
    }

    /** The same question id means the same question: one that was published and changes its type becomes a new one. */
    private FormEdit freshWhereOtherType(@Nullable Form published, DraftDefinition draft, FormEdit edit) {
        if (published == null || !(edit instanceof FormEdit.Change(String id, ObjectNode properties))) {
            return edit;
        }
        String type = properties.path("type").asString("");
        boolean other = published
                .question(id)
                .map(Question::type)
                .filter(was -> !type.isEmpty() && !was.key().equals(type))
                .isPresent();
        return other ? new FormEdit.Change(id, properties.deepCopy().put("id", draft.numbered("q"))) : edit;
    }

    /** Steps back before the edit on screen; nothing where there is nothing to undo. */
    @Transactional
    public void undo(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        rows.lock(form);
        rows.step(form, -1);
    }

    /** Does again what was undone last. */
    @Transactional
    public void redo(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        rows.lock(form);
        rows.step(form, 1);
    }
}
