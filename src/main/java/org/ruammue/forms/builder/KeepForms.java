package org.ruammue.forms.builder;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormChanges;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormPublished;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.web.Conflict;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins forms, publishes their drafts, drops drafts. */
@Service
public class KeepForms {
    private final JdbcClient jdbc;
    private final FormLibrary library;
    private final FormDrafts drafts;
    private final FormVersions versions;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepForms(
            JdbcClient jdbc,
            FormLibrary library,
            FormDrafts drafts,
            FormVersions versions,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.library = library;
        this.drafts = drafts;
        this.versions = versions;
        this.time = time;
        this.audit = audit;
        this.events = events;
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
        drafts.begin(actor, id, definition);
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

    /** What keeps the draft from being published; empty when nothing does. */
    public List<LintFinding> obstacles(FormDraft draft) {
        Form form = draft.form();
        List<LintFinding> found = new ArrayList<>(
                draft.findings().stream().filter(LintFinding::error).toList());
        Form published = draft.published();
        if (published != null) {
            form.questions()
                    .filter(question -> published
                            .question(question.id())
                            .map(Question::type)
                            .filter(type -> type != question.type())
                            .isPresent())
                    .map(question -> new LintFinding(
                            "/sections",
                            true,
                            question.label(),
                            new Remark("forms.builder.problem.other-type", List.of(question.id()))))
                    .forEach(found::add);
        }
        return found.isEmpty() ? FormDefinitions.schemaFindings(draft.definition()) : found;
    }

    /** What the draft changes of the latest version; null where nothing is published yet. */
    public @Nullable FormChanges changes(FormDraft draft) {
        Form published = draft.published();
        return published == null ? null : FormChanges.between(published, draft.form());
    }

    /**
     * Publishes the draft as a new version and drops the draft. What uses the form goes on with the version it has.
     *
     * @param number of the edit that the person looked at; a later one is not published unseen
     * @return the version's number
     */
    @Transactional
    public int publish(Actor actor, long formId, int number) {
        library.toEdit(actor, formId);
        FormDraft draft = drafts.locked(actor, formId);
        if (draft.number() != number) {
            throw new Conflict("forms.builder.problem.changed", draft.editedBy());
        }
        if (!obstacles(draft).isEmpty()) {
            throw new Refused("forms.builder.problem.obstacles");
        }
        Form form = draft.form();
        Form version = versions.find(versions.publish(form, draft.kept().ownerId(), actor.name()));
        drop(formId);
        audit.append(
                actor, "form.published", "form/" + formId, Map.of("key", form.key(), "version", version.version()));
        events.publishEvent(new FormPublished(formId, form.key(), version.version()));
        return version.version();
    }

    /** Drops the draft; the published versions stay. A form that was never published is gone. */
    @Transactional
    public void discard(Actor actor, long formId) {
        KeptForm form = library.toEdit(actor, formId);
        drop(formId);
        if (form.version() == 0) {
            jdbc.sql("delete from form where id = :form").param("form", formId).update();
        }
        audit.append(actor, "form.draft-dropped", "form/" + formId, Map.of("key", form.key()));
    }

    private void drop(long formId) {
        jdbc.sql("delete from form_draft where form_id = :form")
                .param("form", formId)
                .update();
    }
}
