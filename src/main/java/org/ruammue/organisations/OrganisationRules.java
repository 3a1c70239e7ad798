package org.ruammue.organisations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.organisations.KeepOrganisations.Details;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.web.FieldChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of an organisation before it is stored. */
@Component
class OrganisationRules {
    private static final Pattern CODE = Pattern.compile("[0-9]{8}|[a-z][a-z0-9-]{1,59}");
    private static final Pattern CIVIL_CODE = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;
    private final Organisations organisations;

    OrganisationRules(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** Clean details, with the ids of the organisations that they name. */
    record Checked(
            Details details,
            @Nullable Long parentId,
            @Nullable Long successorId) {}

    /** @param before what is changed, or null for a new one */
    Checked check(@Nullable Organisation before, Details typed) {
        FieldChecks checks = new FieldChecks("organisations.problem.");
        Details details = new Details(
                ThaiDigits.toArabic(checks.required("code", typed.code(), 60)),
                ThaiDigits.toArabic(checks.optional("civilCode", typed.civilCode(), 4)),
                checks.required("nameTh", typed.nameTh(), 200),
                checks.optional("nameEn", typed.nameEn(), 200),
                checks.optional("shortTh", typed.shortTh(), 60),
                typed.kind(),
                ThaiDigits.toArabic(checks.optional("parent", typed.parent(), 60)),
                ThaiDigits.toArabic(checks.optional("documentPrefix", typed.documentPrefix(), 60)),
                typed.validFrom(),
                typed.validTo(),
                typed.ended(),
                ThaiDigits.toArabic(checks.optional("successor", typed.successor(), 60)),
                checks.optional("source", typed.source(), 500),
                checks.optional("unconfirmed", typed.unconfirmed(), 200));
        if (!details.code().isEmpty() && !CODE.matcher(details.code()).matches()) {
            checks.wrong("code", "code-form");
        }
        if (!details.civilCode().isEmpty()
                && !CIVIL_CODE.matcher(details.civilCode()).matches()) {
            checks.wrong("civilCode", "civil-code-form");
        }
        takenCodes(before, details).forEach(field -> checks.wrong(field, "code-taken"));
        checks.inOrder("validTo", details.validFrom(), details.validTo());
        Optional<OrganisationKind> kind = OrganisationKind.of(details.kind());
        if (kind.isEmpty()) {
            checks.wrong("kind", "kind-unknown");
        }
        Long parent = named(checks, "parent", details.parent());
        Long successor = named(checks, "successor", details.successor());
        boolean standsAlone = kind.map(k -> k.outside() || k == OrganisationKind.ADMINISTRATION)
                .orElse(true);
        if (details.parent().isEmpty() && !standsAlone) {
            checks.wrong("parent", "parent-missing");
        }
        if (before != null) {
            if (parent != null
                    && organisations.withDescendants(Set.of(before.id())).contains(parent)) {
                checks.wrong("parent", "parent-below");
            }
            if (successor != null && successorsOf(successor).contains(before.id())) {
                checks.wrong("successor", "successor-circle");
            }
        }
        checks.throwIfAny();
        return new Checked(details, parent, successor);
    }

    /** What a person would have typed to get this organisation. */
    Details asTyped(Organisation organisation) {
        Set<Long> named = Stream.of(
                        Optional.ofNullable(organisation.parentId()), Optional.ofNullable(organisation.successorId()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<Long, Organisation> others = organisations.byIds(named);
        return new Details(
                organisation.code(),
                organisation.civilCode() == null ? "" : organisation.civilCode(),
                organisation.nameTh(),
                organisation.nameEn(),
                organisation.shortTh(),
                organisation.kind().key(),
                code(others, organisation.parentId()),
                organisation.documentPrefix(),
                organisation.validFrom(),
                organisation.validTo(),
                organisation.ended(),
                code(others, organisation.successorId()),
                organisation.source(),
                organisation.unconfirmed());
    }

    private static String code(Map<Long, Organisation> others, @Nullable Long id) {
        Organisation other = id == null ? null : others.get(id);
        return other == null ? "" : other.code();
    }

    private @Nullable Long named(FieldChecks checks, String field, String code) {
        if (code.isEmpty()) {
            return null;
        }
        Optional<Organisation> found = organisations.byCode(code);
        if (found.isEmpty()) {
            checks.wrong(field, "no-such-code", code);
        }
        return found.map(Organisation::id).orElse(null);
    }

    private Set<String> takenCodes(@Nullable Organisation before, Details details) {
        return Set.copyOf(jdbc.sql("""
                select 'code' from organisation where code = :code and id <> :id
                union all select 'civilCode' from organisation where civil_code = :civilCode and id <> :id""")
                .param("code", details.code())
                .param("civilCode", details.civilCode())
                .param("id", before == null ? 0 : before.id())
                .query(String.class)
                .list());
    }

    private Set<Long> successorsOf(long id) {
        return Set.copyOf(jdbc.sql("""
                with recursive after (id) as (
                    select cast(:id as bigint)
                    union select o.successor_id from organisation o join after a on o.id = a.id
                    where o.successor_id is not null)
                select id from after""").param("id", id).query(Long.class).list());
    }
}
