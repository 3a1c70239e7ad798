package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator adds an organisation, or changes one: its names, its place, its dates, its successor. */
@Service
public class KeepOrganisations {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final OrganisationRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepOrganisations(
            JdbcClient jdbc,
            Organisations organisations,
            OrganisationRules rules,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /**
     * An organisation as typed; other organisations are named by their codes, fields left empty are empty.
     *
     * @param kind key of an {@link OrganisationKind}
     */
    public record Details(
            String code,
            String civilCode,
            String nameTh,
            String nameEn,
            String shortTh,
            String kind,
            String parent,
            String documentPrefix,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean ended,
            String successor,
            String source,
            String unconfirmed) {}

    @Transactional
    public Organisation add(Actor actor, Details typed) {
        actor.requireAdministrator();
        OrganisationRules.Checked checked = rules.check(null, typed);
        long id = with(checked, jdbc.sql("""
                insert into organisation (code, civil_code, name_th, name_en, short_th, kind, parent_id, document_prefix,
                    valid_from, valid_to, ended, successor_id, source, unconfirmed)
                values (:code, :civilCode, :nameTh, :nameEn, :shortTh, :kind, :parent, :prefix, :from, :to, :ended,
                    :successor, :source, :unconfirmed) on conflict do nothing returning id"""))
                .query(Long.class)
                .optional()
                .orElseThrow(() ->
                        new Mistaken(List.of(new Mistake("code", "organisations.problem.code-taken", List.of()))));
        audit.append(actor, "organisation.added", "organisation/" + id, facts(checked.details()));
        return changed(id);
    }

    @Transactional
    public Organisation change(Actor actor, long id, Details typed) {
        actor.requireAdministrator();
        Organisation before = organisations.byId(id).orElseThrow(NotFound::new);
        OrganisationRules.Checked checked = rules.check(before, typed);
        with(checked, jdbc.sql("""
                update organisation set code = :code, civil_code = :civilCode, name_th = :nameTh, name_en = :nameEn,
                    short_th = :shortTh, kind = :kind, parent_id = :parent, document_prefix = :prefix,
                    valid_from = :from, valid_to = :to, ended = :ended, successor_id = :successor, source = :source,
                    unconfirmed = :unconfirmed where id = :id""")).param("id", id).update();
        Map<String, Object> old = facts(rules.asTyped(before));
        Map<String, Object> now = facts(checked.details());
        now.keySet().removeIf(field -> Objects.equals(now.get(field), old.get(field)));
        old.keySet().retainAll(now.keySet());
        audit.append(actor, "organisation.changed", "organisation/" + id, Map.of("from", old, "to", now));
        return changed(id);
    }

    /** The organisation as it would have been typed, for a form to begin with. */
    @Transactional(readOnly = true)
    public Details details(Organisation organisation) {
        return rules.asTyped(organisation);
    }

    private Organisation changed(long id) {
        Organisation after = organisations.byId(id).orElseThrow();
        events.publishEvent(new OrganisationChanged(id, after.code()));
        return after;
    }

    private static JdbcClient.StatementSpec with(
            OrganisationRules.Checked checked, JdbcClient.StatementSpec statement) {
        Details details = checked.details();
        return statement
                .param("code", details.code())
                .param("civilCode", details.civilCode().isEmpty() ? null : details.civilCode())
                .param("nameTh", details.nameTh())
                .param("nameEn", details.nameEn())
                .param("shortTh", details.shortTh())
                .param("kind", details.kind())
                .param("parent", checked.parentId())
                .param("prefix", details.documentPrefix())
                .param("from", details.validFrom())
                .param("to", details.validTo())
                .param("ended", details.ended())
                .param("successor", checked.successorId())
                .param("source", details.source())
                .param("unconfirmed", details.unconfirmed());
    }

    /** For the audit log: every field by name, dates as text, empty where there is none. */
    private static Map<String, Object> facts(Details details) {
        Map<String, Object> facts = new HashMap<>();
        for (var component : Details.class.getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(details);
                facts.put(component.getName(), value == null ? "" : value.toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }
}
