package org.ruammue.programmes;

import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies a round to a later fiscal year with its dates moved by as many years. Groups are taken over by name and expanded
 * anew; exceptions made by hand are not.
 */
@Service
public class RunAgain {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final AuditLog audit;

    RunAgain(JdbcClient jdbc, Rounds rounds, AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** The first fiscal year after the round's own in which the programme has no round yet. */
    public FiscalYear nextYear(Round round) {
        int last = jdbc.sql("select max(fiscal_year) from round where programme = :programme and owner_id = :owner")
                .param("programme", round.programme())
                .param("owner", round.ownerId())
                .query(Integer.class)
                .single();
        return new FiscalYear(last + 1);
    }

    /** Returns the slug of the copy, which is in preparation. */
    @Transactional
    public String handle(Actor actor, String slug, FiscalYear year) {
        Round round = rounds.forCoordinator(actor, slug);
        int years = year.buddhistYear() - round.fiscalYear();
        String copy = round.programme() + "-" + year.buddhistYear();
        if (years <= 0) {
            throw new Refused("programmes.problem.year-not-later");
        }
        if (rounds.find(copy).isPresent()) {
            throw new Refused("programmes.problem.round-exists", String.valueOf(year.buddhistYear()));
        }
        long id = jdbc.sql("""
                insert into round (slug, template_id, programme, name_th, name_en, about_th, about_en, fiscal_year,
                                   owner_id, copied_from, created_at)
                select :slug, template_id, programme,
                       replace(name_th, :oldYear, :newYear), replace(name_en, :oldYear, :newYear),
                       about_th, about_en, :year, owner_id, id, now()
                from round where id = :id returning id""")
                .param("slug", copy)
                .param("oldYear", String.valueOf(round.fiscalYear()))
                .param("newYear", year.toString())
                .param("year", year.buddhistYear())
                .param("id", round.id())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into step (round_id, key, kind, position, name_th, name_en, ask_th, ask_en, settings, opens, due, locks)
                select :copy, key, kind, position, name_th, name_en, ask_th, ask_en, settings,
                       (opens + make_interval(years => :years))::date, (due + make_interval(years => :years))::date,
                       (locks + make_interval(years => :years))::date
                from step where round_id = :id""")
                .param("copy", id)
                .param("years", years)
                .param("id", round.id())
                .update();
        jdbc.sql("""
                insert into round_group (round_id, group_key, position)
                select :copy, group_key, position from round_group where round_id = :id""").param("copy", id).param("id", round.id()).update();
        audit.append(actor, "round.copied", "round/" + copy, Map.of("from", slug));
        return copy;
    }
}
