package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Rounds and their steps, with the check of who may see and run them. */
@Service
public class Rounds {
    static final String ROUND = """
            select id, slug, template_id, programme, name_th, name_en, about_th, about_en, fiscal_year, owner_id,
                   issued_at, closed_at from round\s""";
    static final String STEP = """
            select id, round_id, key, kind, name_th, name_en, ask_th, ask_en, settings::text as settings,
                   opens, due, locks from step\s""";

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Round> find(String slug) {
        return jdbc.sql(ROUND + "where slug = :slug")
                .param("slug", slug)
                .query(Round.class)
                .optional();
    }

    public Round get(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    public Round byId(long id) {
        return jdbc.sql(ROUND + "where id = :id")
                .param("id", id)
                .query(Round.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The round, for its coordinator; for everybody else it does not exist. */
    public Round forCoordinator(Actor actor, String slug) {
        Round round = get(slug);
        if (!actor.holds(Role.COORDINATOR, round.ownerId())) {
            throw new NotFound();
        }
        return round;
    }

    static void requireCoordinator(Actor actor, Round round) {
        if (!actor.holds(Role.COORDINATOR, round.ownerId())) {
            throw new Forbidden();
        }
    }

    /** The rounds that the actor runs, the newest first. */
    public List<Round> run(Actor actor) {
        var owners = actor.organisations(Role.COORDINATOR);
        return owners.isEmpty()
                ? List.of()
                : jdbc.sql(ROUND + "where owner_id = any(:owners) order by fiscal_year desc, id desc limit 500")
                        .param("owners", owners.toArray(Long[]::new))
                        .query(Round.class)
                        .list();
    }

    /** Rounds that were issued, for the public front page: those still running first. */
    public List<Round> issued() {
        return jdbc.sql(ROUND + """
                where issued_at is not null and issued_at <= now()
                order by closed_at is not null, fiscal_year desc, id desc limit 60""").query(Round.class).list();
    }

    public Map<Long, Round> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(ROUND + "where id in (:ids)").param("ids", ids).query(Round.class).list().stream()
                        .collect(Collectors.toMap(Round::id, round -> round));
    }

    public List<Step> steps(Round round) {
        return steps(List.of(round.id())).getOrDefault(round.id(), List.of());
    }

    /** The steps of the rounds in their order, by round, in one query. */
    public Map<Long, List<Step>> steps(Collection<Long> roundIds) {
        return roundIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(STEP + "where round_id in (:rounds) order by round_id, position")
                        .param("rounds", roundIds)
                        .query(Step.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Step::roundId));
    }

    /** The rounds of the steps, by step, in two queries. */
    public Map<Long, Round> ofSteps(Collection<Long> stepIds) {
        if (stepIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> roundIds = jdbc
                .sql("select id, round_id from step where id in (:ids)")
                .param("ids", stepIds)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getLong("round_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Long, Round> found = byIds(Set.copyOf(roundIds.values()));
        return roundIds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, step -> Objects.requireNonNull(found.get(step.getValue()))));
    }

    public Step step(Round round, String key) {
        return steps(round).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Step stepById(long id) {
        return jdbc.sql(STEP + "where id = :id")
                .param("id", id)
                .query(Step.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
