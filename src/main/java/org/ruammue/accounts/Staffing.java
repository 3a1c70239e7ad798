package org.ruammue.accounts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commands of an administrator on people and their offices. Nothing is deleted: people are disabled, offices end. */
@Service
public class Staffing {
    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final AuditLog audit;
    private final Passwords passwords;

    Staffing(JdbcClient jdbc, BusinessTime time, AuditLog audit, Passwords passwords) {
        this.jdbc = jdbc;
        this.time = time;
        this.audit = audit;
        this.passwords = passwords;
    }

    /** What is asked when somebody is added; {@code password} empty means that an invitation follows. */
    public record NewPerson(
            String username,
            @Nullable String email,
            String nameTh,
            String nameEn,
            String phone,
            @Nullable String password) {}

    public record NewOffice(
            long personId,
            long organisationId,
            Role role,
            String titleTh,
            String titleEn,
            String acting,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Transactional
    public long addPerson(Actor actor, NewPerson person) {
        actor.requireAdministrator();
        if (person.nameTh().isBlank()) {
            throw new Refused("accounts.problem.name-missing");
        }
        if (!person.username().strip().toLowerCase(Locale.ROOT).matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            throw new Refused("accounts.problem.username");
        }
        requireFit(person.nameTh(), 200);
        requireFit(person.nameEn(), 200);
        requireFit(person.phone(), 50);
        requireFit(person.email() == null ? "" : person.email(), 254);
        if (person.password() != null) {
            Invitations.checkPassword(person.password());
        }
        long id = insert(person, false, person.password() == null ? null : passwords.hash(person.password()));
        audit.append(actor, "person.added", "person/" + id, Map.of("username", person.username()));
        return id;
    }

    long insert(NewPerson person, boolean demo, @Nullable String passwordHash) {
        try {
            return jdbc.sql("""
                    insert into person (username, email, name_th, name_en, phone, demo, password_hash)
                    values (lower(:username), :email, :nameTh, :nameEn, :phone, :demo, :hash) returning id""")
                    .param("username", person.username().strip())
                    .param(
                            "email",
                            person.email() == null || person.email().isBlank()
                                    ? null
                                    : person.email().strip())
                    .param("nameTh", person.nameTh().strip())
                    .param("nameEn", person.nameEn().strip())
                    .param("phone", person.phone().strip())
                    .param("demo", demo)
                    .param("hash", passwordHash)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refused("accounts.problem.username-taken", person.username());
        }
    }

    @Transactional
    public long addOffice(Actor actor, NewOffice office) {
        actor.requireAdministrator();
        if (office.validTo() != null && office.validTo().isBefore(office.validFrom())) {
            throw new Refused("accounts.problem.office-dates");
        }
        requireFit(office.titleTh(), 200);
        requireFit(office.titleEn(), 200);
        long id = insert(office);
        audit.append(
                actor,
                "office.added",
                "person/" + office.personId(),
                Map.of("role", office.role().name(), "organisation", office.organisationId(), "office", id));
        return id;
    }

    long insert(NewOffice office) {
        return jdbc.sql("""
                insert into office (person_id, organisation_id, role, title_th, title_en, acting, valid_from, valid_to)
                values (:person, :organisation, :role, :titleTh, :titleEn, :acting, :from, :to) returning id""")
                .param("person", office.personId())
                .param("organisation", office.organisationId())
                .param("role", office.role().name())
                .param("titleTh", office.titleTh())
                .param("titleEn", office.titleEn())
                .param("acting", office.acting())
                .param("from", office.validFrom())
                .param("to", office.validTo())
                .query(Long.class)
                .single();
    }

    /** Ends an office; {@code lastDay} is the last day on which it is held. */
    @Transactional
    public void endOffice(Actor actor, long officeId, LocalDate lastDay) {
        actor.requireAdministrator();
        Long person = jdbc.sql("""
                update office set valid_to = greatest(:last, valid_from) where id = :id returning person_id""")
                .param("last", lastDay)
                .param("id", officeId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.append(
                actor, "office.ended", "person/" + person, Map.of("office", officeId, "lastDay", lastDay.toString()));
    }

    /** A disabled person cannot sign in, and running sessions and tokens stop at the next request. */
    @Transactional
    public void disable(Actor actor, long personId, boolean disabled) {
        actor.requireAdministrator();
        if (disabled && actor.personId() == personId) {
            throw new Refused("accounts.problem.disable-self");
        }
        int changed = jdbc.sql("update person set disabled_at = :at where id = :id")
                .param("at", disabled ? java.sql.Timestamp.from(time.now()) : null)
                .param("id", personId)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
        audit.append(actor, disabled ? "person.disabled" : "person.enabled", "person/" + personId, Map.of());
    }

    private static void requireFit(String text, int most) {
        if (text.strip().length() > most) {
            throw new Refused("accounts.problem.too-long", most);
        }
    }
}
