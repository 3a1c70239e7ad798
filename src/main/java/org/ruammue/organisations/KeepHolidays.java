package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.thai.ThaiDates;
import org.ruammue.web.FieldChecks;
import org.ruammue.web.Mistake;
import org.ruammue.web.Mistaken;
import org.ruammue.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator keeps the table of public holidays, some of which are announced only weeks ahead. */
@Service
public class KeepHolidays {
    private static final Set<String> KINDS = Set.of("fixed", "substitution", "movable", "special");
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepHolidays(JdbcClient jdbc, Holidays holidays, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.audit = audit;
        this.events = events;
    }

    /** A holiday as typed; {@code kind} as in {@link Holiday}. */
    public record Details(
            @Nullable LocalDate day, String nameTh, String nameEn, String kind, boolean confirmed, String source) {}

    @Transactional
    public long add(Actor actor, Details typed) {
        actor.requireAdministrator();
        Details details = checked(typed, 0);
        long id = with(details, jdbc.sql("""
                insert into holiday (day, name_th, name_en, kind, confirmed, source)
                values (:day, :nameTh, :nameEn, :kind, :confirmed, :source) on conflict (day) do nothing
                returning id"""))
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () -> new Mistaken(List.of(new Mistake("day", "organisations.problem.day-taken", List.of()))));
        done(actor, "holiday.added", id, details);
        return id;
    }

    @Transactional
    public void change(Actor actor, long id, Details typed) {
        actor.requireAdministrator();
        Holiday before = holidays.byId(id).orElseThrow(NotFound::new);
        Details details = checked(typed, id);
        with(details, jdbc.sql("""
                update holiday set day = :day, name_th = :nameTh, name_en = :nameEn, kind = :kind,
                    confirmed = :confirmed, source = :source where id = :id""")).param("id", id).update();
        done(actor, "holiday.changed", id, details);
        events.publishEvent(new HolidaysChanged(before.day()));
    }

    @Transactional
    public void remove(Actor actor, long id) {
        actor.requireAdministrator();
        Holiday before = holidays.byId(id).orElseThrow(NotFound::new);
        jdbc.sql("delete from holiday where id = :id").param("id", id).update();
        done(
                actor,
                "holiday.removed",
                id,
                new Details(
                        before.day(),
                        before.nameTh(),
                        before.nameEn(),
                        before.kind(),
                        before.confirmed(),
                        before.source()));
    }

    private Details checked(Details typed, long id) {
        FieldChecks checks = new FieldChecks("organisations.problem.");
        String nameTh = checks.required("nameTh", typed.nameTh(), 200);
        String nameEn = checks.optional("nameEn", typed.nameEn(), 200);
        String source = checks.optional("source", typed.source(), 500);
        LocalDate day = typed.day();
        if (day == null) {
            checks.wrong("day", "day-missing");
        } else if (day.isBefore(ThaiDates.FIRST) || day.isAfter(LAST)) {
            checks.wrong("day", "day-out-of-range");
        } else if (holidays.between(day, day).stream().anyMatch(other -> other.id() != id)) {
            checks.wrong("day", "day-taken");
        }
        if (!KINDS.contains(typed.kind())) {
            checks.wrong("kind", "kind-unknown");
        }
        checks.throwIfAny();
        return new Details(day, nameTh, nameEn, typed.kind(), typed.confirmed(), source);
    }

    private void done(Actor actor, String action, long id, Details details) {
        LocalDate day = Objects.requireNonNull(details.day());
        audit.append(
                actor,
                action,
                "holiday/" + id,
                Map.of(
                        "day", day.toString(),
                        "nameTh", details.nameTh(),
                        "kind", details.kind(),
                        "confirmed", details.confirmed(),
                        "source", details.source()));
        events.publishEvent(new HolidaysChanged(day));
    }

    private static JdbcClient.StatementSpec with(Details details, JdbcClient.StatementSpec statement) {
        return statement
                .param("day", details.day())
                .param("nameTh", details.nameTh())
                .param("nameEn", details.nameEn())
                .param("kind", details.kind())
                .param("confirmed", details.confirmed())
                .param("source", details.source());
    }
}
