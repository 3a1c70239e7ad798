package org.ruammue.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a round before it is issued: its name, its dates, whom it addresses. Dates may also move afterwards. */
@Service
public class PrepareRound {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final StartRound start;
    private final AuditLog audit;

    PrepareRound(JdbcClient jdbc, Rounds rounds, StartRound start, AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.start = start;
        this.audit = audit;
    }

    public record NameRound(String slug, LocalizedText name, LocalizedText about) {}

    @Transactional
    public void handle(Actor actor, NameRound command) {
        Round round = inPreparation(actor, command.slug());
        if (command.name().th().isBlank()) {
            throw new Refused("programmes.problem.name-missing");
        }
        jdbc.sql("""
                update round set name_th = :nameTh, name_en = :nameEn, about_th = :aboutTh, about_en = :aboutEn
                where id = :id""")
                .param("nameTh", command.name().th().strip())
                .param("nameEn", command.name().en().strip())
                .param("aboutTh", command.about().th().strip())
                .param("aboutEn", command.about().en().strip())
                .param("id", round.id())
                .update();
        audit.append(
                actor,
                "round.named",
                "round/" + round.slug(),
                Map.of("name", command.name().th()));
    }

    /** Sets the three dates of a step. In an issued round everybody's dates move; single ones move by extension. */
    public record SetDates(String slug, String step, LocalDate opens, LocalDate due, LocalDate locks) {}

    @Transactional
    public void handle(Actor actor, SetDates command) {
        Round round = rounds.forCoordinator(actor, command.slug());
        Step step = rounds.step(round, command.step());
        if (command.due().isBefore(command.opens())) {
            throw new Refused("programmes.problem.due-before-opens");
        }
        if (command.locks().isBefore(command.due())) {
            throw new Refused("programmes.problem.locks-before-due");
        }
        jdbc.sql("update step set opens = :opens, due = :due, locks = :locks where id = :id")
                .param("opens", command.opens())
                .param("due", command.due())
                .param("locks", command.locks())
                .param("id", step.id())
                .update();
        audit.append(
                actor,
                "step.dates-set",
                "round/" + round.slug(),
                Map.of(
                        "step", step.key(),
                        "opens", command.opens().toString(),
                        "due", command.due().toString(),
                        "locks", command.locks().toString()));
    }

    /** The groups that the round addresses, in the order of the memo. */
    public record SetGroups(String slug, List<String> groups) {}

    @Transactional
    public void handle(Actor actor, SetGroups command) {
        Round round = inPreparation(actor, command.slug());
        jdbc.sql("delete from round_group where round_id = :round")
                .param("round", round.id())
                .update();
        start.insertGroups(round.id(), command.groups().stream().distinct().toList());
        audit.append(actor, "round.groups-set", "round/" + round.slug(), Map.of("groups", command.groups()));
    }

    /** Adds one organisation by hand, or leaves one out, always with the reason. */
    public record MakeException(String slug, long organisationId, boolean included, String reason) {}

    @Transactional
    public void handle(Actor actor, MakeException command) {
        Round round = inPreparation(actor, command.slug());
        if (command.reason().isBlank()) {
            throw new Refused("programmes.problem.reason-missing");
        }
        jdbc.sql("""
                insert into round_exception (round_id, organisation_id, included, reason)
                values (:round, :organisation, :included, :reason)
                on conflict (round_id, organisation_id) do update set included = :included, reason = :reason""")
                .param("round", round.id())
                .param("organisation", command.organisationId())
                .param("included", command.included())
                .param("reason", command.reason().strip())
                .update();
        audit.append(
                actor,
                command.included() ? "round.organisation-added" : "round.organisation-left-out",
                "round/" + round.slug(),
                Map.of("organisation", command.organisationId(), "reason", command.reason()));
    }

    /** Takes an exception back. */
    public record DropException(String slug, long organisationId) {}

    @Transactional
    public void handle(Actor actor, DropException command) {
        Round round = inPreparation(actor, command.slug());
        jdbc.sql("delete from round_exception where round_id = :round and organisation_id = :organisation")
                .param("round", round.id())
                .param("organisation", command.organisationId())
                .update();
        audit.append(
                actor,
                "round.exception-dropped",
                "round/" + round.slug(),
                Map.of("organisation", command.organisationId()));
    }

    private Round inPreparation(Actor actor, String slug) {
        Round round = rounds.forCoordinator(actor, slug);
        if (round.issued()) {
            throw new Refused("programmes.problem.already-issued");
        }
        return round;
    }
}
