package org.ruammue.programmes;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds only those who still owe an answer, and each of them at most once in two days. */
@Service
public class RemindParticipants {
    static final Duration PAUSE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Standings standings;
    private final Letters letters;
    private final BusinessTime time;
    private final AuditLog audit;

    RemindParticipants(
            JdbcClient jdbc, Rounds rounds, Standings standings, Letters letters, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.standings = standings;
        this.letters = letters;
        this.time = time;
        this.audit = audit;
    }

    /** One letter of the preview. */
    public record Preview(String organisationTh, String toName, String toEmail, String subject, String body) {}

    /**
     * What reminding now would do.
     *
     * @param remind participants who owe an answer and were not reminded in the last two days
     * @param tooSoon participants who owe one but were reminded a short while ago
     * @param nobody participants who owe one but have no focal person with an e-mail address
     */
    public record Plan(
            List<ParticipantStanding> remind,
            List<ParticipantStanding> tooSoon,
            List<ParticipantStanding> nobody,
            List<Preview> letters) {}

    /** @param only code of the one organisation to remind, or null for all that owe */
    public Plan plan(Actor actor, Round round, Step step, @Nullable String only) {
        Rounds.requireCoordinator(actor, round);
        Set<Long> recent = remindedSince(step, time.now().minus(PAUSE));
        List<ParticipantStanding> owing = standings.of(step).stream()
                .filter(row -> row.standing().isOpen() && row.standing() != Standing.WAIVED)
                .filter(row -> !row.stage().isIn())
                .filter(row -> only == null || only.equals(row.organisation().code()))
                .toList();
        List<ParticipantStanding> due = owing.stream()
                .filter(row -> !recent.contains(row.participant().id()))
                .toList();
        List<Letters.Letter> texts = letters(round, step, due);
        Set<Long> reachable = texts.stream()
                .filter(letter -> letter.to().email() != null)
                .map(letter -> letter.organisation().id())
                .collect(Collectors.toSet());
        return new Plan(
                due.stream()
                        .filter(row -> reachable.contains(row.organisation().id()))
                        .toList(),
                owing.stream()
                        .filter(row -> recent.contains(row.participant().id()))
                        .toList(),
                due.stream()
                        .filter(row -> !reachable.contains(row.organisation().id()))
                        .toList(),
                texts.stream()
                        .filter(letter -> letter.to().email() != null)
                        .map(letter -> new Preview(
                                letter.organisation().nameTh(),
                                letter.to().nameTh(),
                                String.valueOf(letter.to().email()),
                                letter.subject(),
                                letter.body()))
                        .toList());
    }

    /** Sends what {@link #plan} shows; returns how many participants were reminded. */
    @Transactional
    public int handle(Actor actor, String slug, String stepKey, @Nullable String only) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = rounds.step(round, stepKey);
        if (!round.issued()) {
            throw new Refused("programmes.problem.not-issued");
        }
        // One reminding at a time for a step, so that two clicks do not write to anybody twice.
        jdbc.sql("select id from step where id = :id for update")
                .param("id", step.id())
                .query(Long.class)
                .single();
        Plan plan = plan(actor, round, step, only);
        if (plan.remind().isEmpty()) {
            throw new Refused("programmes.problem.nobody-to-remind");
        }
        Instant now = time.now();
        letters.post(
                round, step, letters(round, step, plan.remind()), "reminder/" + step.id() + "/" + now.toEpochMilli());
        jdbc.sql("""
                insert into reminder (step_id, participant_id, sent_at, sent_by)
                select :step, id, :now, :by from unnest(:ids::bigint[]) as id""")
                .param("step", step.id())
                .param("now", Timestamp.from(now))
                .param("by", actor.name())
                .param(
                        "ids",
                        plan.remind().stream()
                                .map(row -> row.participant().id())
                                .toArray(Long[]::new))
                .update();
        audit.append(
                actor,
                "step.reminded",
                "round/" + slug,
                Map.of("step", stepKey, "participants", plan.remind().size()));
        return plan.remind().size();
    }

    private List<Letters.Letter> letters(Round round, Step step, List<ParticipantStanding> rows) {
        return letters.letters(
                round,
                step,
                rows.stream().map(row -> row.organisation().id()).toList(),
                Role.FOCAL_PERSON,
                "programmes.letter.reminder",
                "");
    }

    private Set<Long> remindedSince(Step step, Instant since) {
        return jdbc
                .sql("select distinct participant_id from reminder where step_id = :step and sent_at > :since")
                .param("step", step.id())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
