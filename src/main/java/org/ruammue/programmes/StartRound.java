package org.ruammue.programmes;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a round in preparation from a template. */
@Service
public class StartRound {
    private final JdbcClient jdbc;
    private final Templates templates;
    private final Organisations organisations;
    private final StepKinds kinds;
    private final BusinessTime time;
    private final AuditLog audit;

    StartRound(
            JdbcClient jdbc,
            Templates templates,
            Organisations organisations,
            StepKinds kinds,
            BusinessTime time,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.organisations = organisations;
        this.kinds = kinds;
        this.time = time;
        this.audit = audit;
    }

    /**
     * @param template key of the programme
     * @param slug wanted name in addresses; empty for programme and year
     */
    public record Command(String template, FiscalYear year, String slug) {}

    @Transactional
    public String handle(Actor actor, Command command) {
        Template template = templates.latest(command.template());
        Organisation owner = organisations
                .byCode(template.owner())
                .orElseThrow(() -> new Refused("programmes.problem.owner-unknown", template.owner()));
        actor.require(Role.COORDINATOR, owner.id());
        String slug = command.slug().isBlank()
                ? template.key() + "-" + command.year().buddhistYear()
                : command.slug().strip();
        long round = insertRound(template, owner.id(), command.year(), slug, null);
        int position = 0;
        for (TemplateStep step : template.steps()) {
            insertStep(round, template, step, command.year(), position++);
        }
        insertGroups(round, template.groups());
        audit.append(
                actor,
                "round.started",
                "round/" + slug,
                Map.of("template", template.key(), "version", template.version()));
        return slug;
    }

    long insertRound(Template template, long owner, FiscalYear year, String slug, @Nullable Long copiedFrom) {
        if (!slug.matches("[a-z][a-z0-9-]{1,79}")) {
            throw new Refused("programmes.problem.slug");
        }
        try {
            return jdbc.sql("""
                    insert into round (slug, template_id, programme, name_th, name_en, about_th, about_en, fiscal_year,
                                       owner_id, copied_from, created_at)
                    values (:slug, :template, :programme, :nameTh, :nameEn, :aboutTh, :aboutEn, :year, :owner, :from, :now)
                    returning id""")
                    .param("slug", slug)
                    .param("template", template.id())
                    .param("programme", template.key())
                    .param("nameTh", template.name().th())
                    .param("nameEn", template.name().en())
                    .param("aboutTh", template.about().th())
                    .param("aboutEn", template.about().en())
                    .param("year", year.buddhistYear())
                    .param("owner", owner)
                    .param("from", copiedFrom)
                    .param("now", Timestamp.from(time.now()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refused("programmes.problem.round-exists", year.buddhistYear());
        }
    }

    private void insertStep(long round, Template template, TemplateStep step, FiscalYear year, int position) {
        StepKind kind =
                kinds.find(step.kind()).orElseThrow(() -> new Refused("programmes.problem.kind-unknown", step.kind()));
        jdbc.sql("""
                insert into step (round_id, key, kind, position, name_th, name_en, ask_th, ask_en, settings, opens, due, locks)
                values (:round, :key, :kind, :position, :nameTh, :nameEn, :askTh, :askEn, :settings::jsonb,
                        :opens, :due, :locks)""")
                .param("round", round)
                .param("key", step.key())
                .param("kind", step.kind())
                .param("position", position)
                .param("nameTh", step.name().th())
                .param("nameEn", step.name().en())
                .param("askTh", step.ask().th())
                .param("askEn", step.ask().en())
                .param("settings", kind.settle(template, step).toString())
                .param("opens", step.opens().in(year))
                .param("due", step.due().in(year))
                .param("locks", step.locks().in(year))
                .update();
    }

    void insertGroups(long round, List<String> groups) {
        int position = 0;
        for (String group : groups) {
            jdbc.sql("insert into round_group (round_id, group_key, position) values (:round, :group, :position)")
                    .param("round", round)
                    .param("group", group)
                    .param("position", position++)
                    .update();
        }
    }
}
