package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who takes part in an issued round. */
@Service
public class Participants {
    private static final String PARTICIPANT = """
            select p.id, p.round_id, p.organisation_id, p.reason_th, p.reason_en, p.waived_at, p.waived_reason,
                   (select e.due from extension e where e.step_id = s.id and e.participant_id = p.id
                    order by e.id desc limit 1) as extended_to
            from participant p join step s on s.round_id = p.round_id\s""";

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody in the step's round. */
    public List<Participant> of(Step step) {
        return jdbc.sql(PARTICIPANT + "where s.id = :step order by p.id")
                .param("step", step.id())
                .query(Participant.class)
                .list();
    }

    public Optional<Participant> find(Step step, long organisationId) {
        return jdbc.sql(PARTICIPANT + "where s.id = :step and p.organisation_id = :organisation")
                .param("step", step.id())
                .param("organisation", organisationId)
                .query(Participant.class)
                .optional();
    }

    public Optional<Participant> byId(Step step, long participantId) {
        return jdbc.sql(PARTICIPANT + "where s.id = :step and p.id = :id")
                .param("step", step.id())
                .param("id", participantId)
                .query(Participant.class)
                .optional();
    }

    /** One place of work: a participant in a step of an issued round. */
    record Place(long stepId, long participantId, long organisationId, long roundId) {}

    /** All places of the organisations in rounds that are issued and were not closed more than a year ago. */
    List<Place> placesOf(Collection<Long> organisationIds) {
        return jdbc.sql("""
                select s.id as step_id, p.id as participant_id, p.organisation_id, p.round_id
                from participant p join round r on r.id = p.round_id join step s on s.round_id = r.id
                where p.organisation_id = any(:organisations) and r.issued_at is not null
                  and (r.closed_at is null or r.closed_at > now() - interval '400 days')
                order by s.due, s.id limit 2000""")
                .param("organisations", organisationIds.toArray(Long[]::new))
                .query(Place.class)
                .list();
    }

    /** The latest extensions in the steps, one row for each step and participant. */
    List<Extended> extensions(Collection<Long> stepIds) {
        return stepIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct on (step_id, participant_id) step_id, participant_id, due from extension
                        where step_id in (:steps) order by step_id, participant_id, id desc""").param("steps", stepIds).query(Extended.class).list();
    }

    /** How many take part in each round, those who were taken out left aside; in one query. */
    Map<Long, Long> counts(Collection<Long> roundIds) {
        return roundIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select round_id, count(*) as number from participant
                        where round_id in (:rounds) and waived_at is null group by round_id""")
                        .param("rounds", roundIds)
                        .query((row, n) -> Map.entry(row.getLong("round_id"), row.getLong("number")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which of the participants were taken out of their round. */
    Set<Long> waived(Collection<Long> participantIds) {
        return jdbc
                .sql("select id from participant where id = any(:ids) and waived_at is not null")
                .param("ids", participantIds.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    record Extended(long stepId, long participantId, java.time.LocalDate due) {}

    /** The organisations of participants. */
    public List<Long> organisations(Collection<Long> participantIds) {
        return jdbc.sql("select organisation_id from participant where id = any(:ids)")
                .param("ids", participantIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
