package org.ruammue.forms.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormChanges;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormPublished;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.web.Conflict;
import org.ruammue.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft the next version of its form, once nothing is in the way. */
@Service
public class PublishForm {
    private final FormDrafts drafts;
    private final DraftRows rows;
    private final FormVersions versions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PublishForm(
            FormDrafts drafts,
            DraftRows rows,
            FormVersions versions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.rows = rows;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
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
        FormDraft draft = drafts.locked(actor, formId);
        if (draft.number() != number) {
            throw new Conflict("forms.builder.problem.changed", draft.editedBy());
        }
        if (!obstacles(draft).isEmpty()) {
            throw new Refused("forms.builder.problem.obstacles");
        }
        Form form = draft.form();
        Form version = versions.find(versions.publish(form, draft.kept().ownerId(), actor.name()));
        rows.drop(formId);
        audit.append(
                actor, "form.published", "form/" + formId, Map.of("key", form.key(), "version", version.version()));
        events.publishEvent(new FormPublished(formId, form.key(), version.version()));
        return version.version();
    }
}
