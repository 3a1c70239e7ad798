package org.ruammue.forms.builder;

import java.sql.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins forms and drops their drafts. */
@Service
public class KeepForms {
    private final JdbcClient jdbc;
    private final FormLibrary library;
    private final DraftRows rows;
    private final BusinessTime time;
    private final AuditLog audit;

    KeepForms(JdbcClient jdbc, FormLibrary library, DraftRows rows, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.library = library;
        this.rows = rows;
        this.time = time;
        this.audit = audit;
    }

    /**
     * @param owner organisation that keeps the form, of which the actor must be coordinator; null for the administrators
     * @param key empty for one of our own making
     * @param definition what to begin with; null for one empty section
     */
    public record Begin(
            @Nullable Long owner,
            String key,
            LocalizedText name,
            @Nullable ObjectNode definition) {}

    /** Returns the id of the new form, which is a draft. */
    @Transactional
    public long handle(Actor actor, Begin command) {
        Long owner = command.owner();
        if (owner == null) {
            actor.requireAdministrator();
        } else if (!actor.isAdministrator()) {
            actor.require(Role.COORDINATOR, owner);
        }
        if (command.name().th().isBlank()) {
            throw new Refused("forms.builder.problem.name-missing");
        }
        String wanted = command.key().strip();
        if (!wanted.isEmpty() && !wanted.matches("[a-z][a-z0-9-]{0,48}(/[a-z][a-z0-9-]{0,48})?")) {
            throw new Refused("forms.builder.problem.key");
        }
        long id = jdbc.sql("""
                insert into form (key, owner_id, created_at)
                values (coalesce(nullif(:key, ''), 'form-' || gen_random_uuid()), :owner, :now)
                on conflict (key) do nothing returning id""")
                .param("key", wanted)
                .param("owner", owner)
                .param("now", Timestamp.from(time.now()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("forms.builder.problem.key-taken", wanted));
        if (wanted.isEmpty()) {
            jdbc.sql("update form set key = 'form-' || id where id = :id and not exists "
                            + "(select from form other where other.key = 'form-' || form.id)")
                    .param("id", id)
                    .update();
        }
        ObjectNode definition =
                command.definition() == null ? empty() : command.definition().deepCopy();
        definition.set(
                "name",
                DraftDefinition.text(
                        command.name().th().strip(), command.name().en().strip()));
        rows.begin(actor, id, definition);
        audit.append(
                actor, "form.begun", "form/" + id, Map.of("name", command.name().th()));
        return id;
    }

    private static ObjectNode empty() {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        ObjectNode section = definition.putArray("sections").addObject().put("id", "s1");
        section.set("title", DraftDefinition.text("ส่วนที่ 1", "Section 1"));
        section.putArray("questions");
        return definition;
    }

    /** Drops the draft; the published versions stay. A form that was never published is gone. */
    @Transactional
    public void discard(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        rows.drop(formId);
        if (form.version() == 0) {
            jdbc.sql("delete from form where id = :form").param("form", formId).update();
        }
        audit.append(actor, "form.draft-dropped", "form/" + formId, Map.of("key", form.key()));
    }
}
