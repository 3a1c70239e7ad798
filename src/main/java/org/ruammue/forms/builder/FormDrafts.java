package org.ruammue.forms.builder;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.Question;
import org.ruammue.web.Conflict;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens and edits drafts. Two people may edit one at once; a change of what somebody else changed meanwhile is refused. */
@Service
public class FormDrafts {
    /** Edits that can be undone. */
    static final int KEPT = 100;

    /** Characters of a definition: some thousand questions. */
    private static final int LONGEST = 2_000_000;

    private record Row(int number, String definition, Instant editedAt, String editedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormLibrary library;
    private final FormVersions versions;
    private final BusinessTime time;

    FormDrafts(JdbcClient jdbc, JsonMapper json, FormLibrary library, FormVersions versions, BusinessTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.library = library;
        this.versions = versions;
        this.time = time;
    }

    /** The draft, for whoever may edit it; where none is there, it shows what one would begin with. */
    public FormDraft open(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        return form.draftedAt() == null ? beginning(form) : current(form);
    }

    /** Makes the draft of a form that has nothing yet. */
    void begin(Actor actor, long formId, ObjectNode definition) {
        jdbc.sql("insert into form_draft (form_id, position) values (:form, 0)")
                .param("form", formId)
                .update();
        insertEdit(formId, 0, definition.toString(), "begin", "", time.now(), actor.name());
    }

    /** The draft, which nobody else changes until the end of the transaction. */
    FormDraft locked(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        lock(form);
        return current(form);
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
        jdbc.sql("delete from form_edit where form_id = :form and (number > :number or number <= :number - :kept)")
                .param("form", formId)
                .param("number", before.number())
                .param("kept", KEPT)
                .update();
        insert(actor, formId, before.number() + 1, definition, edit.key(), subject);
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
        step(actor, formId, -1);
    }

    /** Does again what was undone last. */
    @Transactional
    public void redo(Actor actor, long formId) {
        step(actor, formId, 1);
    }

    private void step(Actor actor, long formId, int by) {
        KeptForm form = library.toEdit(actor, formId);
        lock(form);
        jdbc.sql("""
                update form_draft set position = position + :by where form_id = :form
                and exists (select from form_edit where form_id = :form and number = position + :by)""").param("by", by).param("form", formId).update();
    }

    /** Makes the draft where there is none and keeps others out until the end of the transaction. */
    private void lock(KeptForm form) {
        boolean made = jdbc.sql("insert into form_draft (form_id, position) values (:form, 0) on conflict do nothing")
                        .param("form", form.id())
                        .update()
                == 1;
        if (made) {
            FormDraft first = beginning(form);
            insertEdit(form.id(), 0, first.definition().toString(), "begin", "", first.editedAt(), first.editedBy());
        } else {
            jdbc.sql("select position from form_draft where form_id = :form for update")
                    .param("form", form.id())
                    .query(Integer.class)
                    .single();
        }
    }

    private FormDraft current(KeptForm form) {
        Row row = jdbc.sql("""
                select e.number, e.definition::text as definition, e.edited_at, e.edited_by
                from form_draft d join form_edit e on e.form_id = d.form_id and e.number = d.position
                where d.form_id = :form""")
                .param("form", form.id())
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new FormDraft(
                form,
                (ObjectNode) json.readTree(row.definition()),
                row.number(),
                row.editedAt(),
                row.editedBy(),
                done(form.id(), row.number(), row.number() - 1),
                done(form.id(), row.number() + 1, row.number() + 1),
                published(form));
    }

    /** What the edit with the number did, where the one it leads from or to is still there. */
    private FormDraft.@Nullable Done done(long formId, int number, int other) {
        return jdbc.sql("""
                select edit, subject from form_edit where form_id = :form and number = :number
                and exists (select from form_edit where form_id = :form and number = :other)""")
                .param("form", formId)
                .param("number", number)
                .param("other", other)
                .query(FormDraft.Done.class)
                .optional()
                .orElse(null);
    }

    private FormDraft beginning(KeptForm form) {
        Form published = published(form);
        ObjectNode definition =
                published == null ? JsonNodeFactory.instance.objectNode() : FormDefinitions.write(published);
        return new FormDraft(form, definition, 0, time.now(), "", null, null, published);
    }

    private @Nullable Form published(KeptForm form) {
        return form.version() == 0 ? null : versions.find(form.key(), form.version());
    }

    private void insert(Actor actor, long formId, int number, String definition, String edit, String subject) {
        insertEdit(formId, number, definition, edit, subject, time.now(), actor.name());
        jdbc.sql("update form_draft set position = :number where form_id = :form")
                .param("number", number)
                .param("form", formId)
                .update();
    }

    private void insertEdit(
            long formId, int number, String definition, String edit, String subject, Instant at, String by) {
        jdbc.sql("""
                insert into form_edit (form_id, number, definition, edit, subject, edited_at, edited_by)
                values (:form, :number, cast(:definition as jsonb), :edit, :subject, :at, :by)""")
                .param("form", formId)
                .param("number", number)
                .param("definition", definition)
                .param("edit", edit)
                .param("subject", subject)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
