package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.organisations.OrganisationGroups.Membership;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.web.FieldChecks;
import org.ruammue.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator adds a group, adds an organisation to one, or ends a membership. Nothing is taken out of the past. */
@Service
public class KeepGroups {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Set<String> KINDS = Set.of("addressee-class", "district-group", "other");

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final OrganisationGroups groups;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepGroups(
            JdbcClient jdbc,
            Organisations organisations,
            OrganisationGroups groups,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.groups = groups;
        this.audit = audit;
        this.events = events;
    }

    public record NewGroup(String key, String nameTh, String nameEn, String kind, String source) {}

    @Transactional
    public OrganisationGroup addGroup(Actor actor, NewGroup typed) {
        actor.requireAdministrator();
        FieldChecks checks = new FieldChecks("organisations.problem.");
        String key = checks.required("key", typed.key(), 60);
        String nameTh = checks.required("nameTh", typed.nameTh(), 200);
        String nameEn = checks.optional("nameEn", typed.nameEn(), 200);
        String source = checks.optional("source", typed.source(), 500);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            checks.wrong("key", "key-form");
        }
        if (groups.byKey(key).isPresent()) {
            checks.wrong("key", "key-taken");
        }
        if (!KINDS.contains(typed.kind())) {
            checks.wrong("kind", "kind-unknown");
        }
        checks.throwIfAny();
        jdbc.sql("""
                insert into organisation_group (key, kind, name_th, name_en, source, position)
                values (:key, :kind, :nameTh, :nameEn, :source,
                    (select coalesce(max(position), 0) + 1 from organisation_group))""")
                .param("key", key)
                .param("kind", typed.kind())
                .param("nameTh", nameTh)
                .param("nameEn", nameEn)
                .param("source", source)
                .update();
        audit.append(actor, "group.added", "group/" + key, Map.of("nameTh", nameTh, "kind", typed.kind()));
        return groups.byKey(key).orElseThrow();
    }

    /** @param organisation its code */
    public record NewMember(
            String groupKey, String organisation, @Nullable LocalDate validFrom, String source) {}

    @Transactional
    public void addMember(Actor actor, NewMember typed) {
        actor.requireAdministrator();
        OrganisationGroup group = groups.byKey(typed.groupKey()).orElseThrow(NotFound::new);
        FieldChecks checks = new FieldChecks("organisations.problem.");
        String source = checks.optional("source", typed.source(), 500);
        String code = ThaiDigits.toArabic(checks.required("organisation", typed.organisation(), 60));
        Optional<Organisation> organisation = organisations.byCode(code);
        if (organisation.isEmpty() && !code.isEmpty()) {
            checks.wrong("organisation", "no-such-code", code);
        }
        if (typed.validFrom() == null) {
            checks.wrong("validFrom", "validFrom-missing");
        }
        checks.throwIfAny();
        long id = organisation.orElseThrow().id();
        try {
            jdbc.sql("""
                    insert into organisation_group_member (group_id, organisation_id, valid_from, source)
                    values (:group, :organisation, :from, :source)""")
                    .param("group", group.id())
                    .param("organisation", id)
                    .param("from", typed.validFrom())
                    .param("source", source)
                    .update();
        } catch (DataIntegrityViolationException e) {
            checks.wrong("organisation", "already-member");
            checks.throwIfAny();
        }
        audit.append(
                actor,
                "group.member-added",
                "group/" + group.key(),
                Map.of("organisation", code, "validFrom", String.valueOf(typed.validFrom()), "source", source));
        events.publishEvent(new MembershipChanged(group.key(), id));
    }

    /** The organisation leaves the group after {@code validTo}, which stays its last day. */
    public record Leave(
            String groupKey, long membershipId, @Nullable LocalDate validTo) {}

    @Transactional
    public void endMember(Actor actor, Leave typed) {
        actor.requireAdministrator();
        LocalDate validTo = typed.validTo();
        Membership membership = groups.membership(typed.membershipId())
                .filter(found -> found.group().key().equals(typed.groupKey()))
                .orElseThrow(NotFound::new);
        FieldChecks checks = new FieldChecks("organisations.problem.");
        if (validTo == null) {
            checks.wrong("validTo", "validTo-missing");
        }
        checks.inOrder("validTo", membership.validFrom(), validTo);
        if (membership.validTo() != null && validTo != null && validTo.isAfter(membership.validTo())) {
            checks.wrong("validTo", "already-ended");
        }
        checks.throwIfAny();
        jdbc.sql("update organisation_group_member set valid_to = :to where id = :id")
                .param("to", validTo)
                .param("id", membership.id())
                .update();
        audit.append(
                actor,
                "group.member-ended",
                "group/" + membership.group().key(),
                Map.of("organisation", membership.organisation().code(), "validTo", String.valueOf(validTo)));
        events.publishEvent(new MembershipChanged(
                membership.group().key(), membership.organisation().id()));
    }
}
