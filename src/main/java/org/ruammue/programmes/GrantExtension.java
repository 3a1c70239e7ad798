package org.ruammue.programmes;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives one participant a later date, or takes it out of the round, always with the reason and who allowed it. */
@Service
public class GrantExtension {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Participants participants;
    private final StepCalendar calendar;
    private final BusinessTime time;
    private final AuditLog audit;

    GrantExtension(
            JdbcClient jdbc,
            Rounds rounds,
            Participants participants,
            StepCalendar calendar,
            BusinessTime time,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.participants = participants;
        this.calendar = calendar;
        this.time = time;
        this.audit = audit;
    }

    public record Extend(String slug, String step, long participantId, LocalDate due, String reason) {}

    @Transactional
    public void handle(Actor actor, Extend command) {
        Round round = rounds.forCoordinator(actor, command.slug());
        Step step = rounds.step(round, command.step());
        Participant participant =
                participants.byId(step, command.participantId()).orElseThrow(NotFound::new);
        requireReason(command.reason());
        LocalDate now = calendar.dates(step, participant.extendedTo()).due().date();
        if (command.due().isBefore(time.today()) || !command.due().isAfter(now)) {
            throw new Refused("programmes.problem.extension-too-early");
        }
        jdbc.sql("""
                insert into extension (step_id, participant_id, due, reason, granted_at, granted_by)
                values (:step, :participant, :due, :reason, :now, :by)""")
                .param("step", step.id())
                .param("participant", participant.id())
                .param("due", command.due())
                .param("reason", command.reason().strip())
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .update();
        audit.append(
                actor,
                "participant.extended",
                "round/" + round.slug(),
                Map.of(
                        "step", step.key(),
                        "organisation", participant.organisationId(),
                        "due", command.due().toString(),
                        "reason", command.reason()));
    }

    /** {@code waived} false takes the waiver back. */
    public record Waive(String slug, String step, long participantId, boolean waived, String reason) {}

    @Transactional
    public void handle(Actor actor, Waive command) {
        Round round = rounds.forCoordinator(actor, command.slug());
        Step step = rounds.step(round, command.step());
        Participant participant =
                participants.byId(step, command.participantId()).orElseThrow(NotFound::new);
        requireReason(command.reason());
        jdbc.sql("update participant set waived_at = :at, waived_by = :by, waived_reason = :reason where id = :id")
                .param("at", command.waived() ? Timestamp.from(time.now()) : null)
                .param("by", command.waived() ? actor.name() : null)
                .param("reason", command.waived() ? command.reason().strip() : null)
                .param("id", participant.id())
                .update();
        audit.append(
                actor,
                command.waived() ? "participant.waived" : "participant.waiver-dropped",
                "round/" + round.slug(),
                Map.of("organisation", participant.organisationId(), "reason", command.reason()));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("programmes.problem.reason-missing");
        }
        if (reason.length() > 500) {
            throw new Refused("programmes.problem.reason-long", 500);
        }
    }
}
