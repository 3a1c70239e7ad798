package org.ruammue.forms.builder;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormVersions;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of drafts and their edits. Asks no permission: {@link FormDrafts} and the commands do. */
@Repository
class DraftRows {
    /** Edits that can be undone. */
    static final int KEPT = 100;

    private record Row(int number, String definition, Instant editedAt, String editedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormVersions versions;
    private final BusinessTime time;

    DraftRows(JdbcClient jdbc, JsonMapper json, FormVersions versions, BusinessTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = versions;
        this.time = time;
    }

    /** Goes to the edit before or after; nowhere when there is none. */
    void step(KeptForm form, int by) {
        jdbc.sql("""
                update form_draft set position = position + :by where form_id = :form
                and exists (select from form_edit where form_id = :form and number = position + :by)""").param("by", by).param("form", form.id()).update();
    }

    /** Makes the draft where there is none and keeps others out until the end of the transaction. */
    void lock(KeptForm form) {
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

    FormDraft current(KeptForm form) {
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

    /** What the first edit would begin with: the latest version, or nothing. */
    FormDraft beginning(KeptForm form) {
        Form published = published(form);
        ObjectNode definition =
                published == null ? JsonNodeFactory.instance.objectNode() : FormDefinitions.write(published);
        return new FormDraft(form, definition, 0, time.now(), "", null, null, published);
    }

    private @Nullable Form published(KeptForm form) {
        return form.version() == 0 ? null : versions.find(form.key(), form.version());
    }

    void drop(long formId) {
        jdbc.sql("delete from form_draft where form_id = :form")
                .param("form", formId)
                .update();
    }

    /** Keeps the definition after an edit. What was undone is gone, and so are edits from long ago. */
    void add(Actor actor, FormDraft before, String definition, String edit, String subject) {
        long form = before.kept().id();
        jdbc.sql("delete from form_edit where form_id = :form and (number > :number or number <= :number - :kept)")
                .param("form", form)
                .param("number", before.number())
                .param("kept", KEPT)
                .update();
        insertEdit(form, before.number() + 1, definition, edit, subject, time.now(), actor.name());
        jdbc.sql("update form_draft set position = :number where form_id = :form")
                .param("number", before.number() + 1)
                .param("form", form)
                .update();
    }

    /** Makes the draft of a form that has nothing yet. */
    void begin(Actor actor, long formId, ObjectNode definition) {
        jdbc.sql("insert into form_draft (form_id, position) values (:form, 0)")
                .param("form", formId)
                .update();
        insertEdit(formId, 0, definition.toString(), "begin", "", time.now(), actor.name());
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
