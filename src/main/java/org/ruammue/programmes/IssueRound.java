package org.ruammue.programmes;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues a round: participants are frozen with their reasons, and one e-mail per focal person goes to the outbox. */
@Service
public class IssueRound {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Addressees addressees;
    private final StepCalendar calendar;
    private final Letters letters;
    private final Messages messages;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    IssueRound(
            JdbcClient jdbc,
            Rounds rounds,
            Addressees addressees,
            StepCalendar calendar,
            Letters letters,
            Messages messages,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.addressees = addressees;
        this.calendar = calendar;
        this.letters = letters;
        this.messages = messages;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** Something the coordinator should know before issuing; {@code stops} means that it must be mended first. */
    public record Warning(boolean stops, LocalizedText text) {}

    /** Everything that is doubtful about the round as it stands, the worst first. */
    public List<Warning> check(Round round, List<Addressees.Addressee> expanded) {
        List<Warning> warnings = new ArrayList<>();
        List<Addressees.Addressee> included = included(expanded);
        if (included.isEmpty()) {
            warnings.add(warning(true, "programmes.warning.nobody"));
        }
        LocalDate today = time.today();
        for (Step step : rounds.steps(round)) {
            StepDates dates = calendar.dates(step);
            if (dates.due().date().isBefore(today)) {
                warnings.add(warning(true, "programmes.warning.due-past", step.nameTh()));
            } else if (dates.due().moved()) {
                warnings.add(warning(false, "programmes.warning.due-moved", step.nameTh()));
            }
        }
        addNames(
                warnings,
                "programmes.warning.no-focal-person",
                included.stream().filter(a -> !a.hasFocalPerson()).toList());
        addNames(
                warnings,
                "programmes.warning.no-head",
                included.stream().filter(a -> !a.hasHead()).toList());
        return warnings;
    }

    private void addNames(List<Warning> warnings, String key, List<Addressees.Addressee> which) {
        if (!which.isEmpty()) {
            String names = String.join(
                    ", ",
                    which.stream().limit(12).map(a -> a.organisation().nameTh()).toList());
            warnings.add(warning(false, key, which.size(), which.size() > 12 ? names + " …" : names));
        }
    }

    private Warning warning(boolean stops, String key, Object... args) {
        return new Warning(stops, messages.both(key, args));
    }

    @Transactional
    public int handle(Actor actor, String slug) {
        Round found = rounds.forCoordinator(actor, slug);
        Timestamp now = Timestamp.from(time.now());
        // Whoever sets the time first issues the round; a second click finds it issued.
        int claimed = jdbc.sql("update round set issued_at = :now where id = :id and issued_at is null")
                .param("now", now)
                .param("id", found.id())
                .update();
        if (claimed == 0) {
            throw new Refused("programmes.problem.already-issued");
        }
        List<Addressees.Addressee> expanded = addressees.expand(found);
        check(found, expanded).stream().filter(Warning::stops).findFirst().ifPresent(warning -> {
            throw new Refused(
                    "programmes.problem.not-ready",
                    warning.text().th(),
                    warning.text().en());
        });
        List<Addressees.Addressee> included = included(expanded);
        jdbc.sql("""
                insert into participant (round_id, organisation_id, reason_th, reason_en, frozen_at)
                select :round, * , :now from unnest(:ids::bigint[], :th::text[], :en::text[])""")
                .param("round", found.id())
                .param("now", now)
                .param("ids", included.stream().map(a -> a.organisation().id()).toArray(Long[]::new))
                .param("th", included.stream().map(a -> a.reason().th()).toArray(String[]::new))
                .param("en", included.stream().map(a -> a.reason().en()).toArray(String[]::new))
                .update();
        Round round = rounds.byId(found.id());
        letters.announce(
                round,
                rounds.steps(round).getFirst(),
                included.stream().map(a -> a.organisation().id()).toList());
        audit.append(actor, "round.issued", "round/" + slug, Map.of("participants", included.size()));
        events.publishEvent(new RoundIssued(round.id(), slug, included.size()));
        return included.size();
    }

    private static List<Addressees.Addressee> included(List<Addressees.Addressee> expanded) {
        return expanded.stream().filter(addressee -> !addressee.leftOut()).toList();
    }
}
