package org.ruammue.plans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.web.FieldChecks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator adds, changes, moves and ends plans, strategies and goals. Nothing is deleted. */
@Service
public class KeepPlans {
    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepPlans(JdbcClient jdbc, Plans plans, PlanRules rules, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** Adds it after those that lie beside it. */
    @Transactional
    public PlanNode add(Actor actor, PlanDetails typed) {
        actor.requireAdministrator();
        lock();
        PlanNode added = put(null, typed);
        log(
                actor,
                "plan.added",
                added,
                Map.of("name", added.nameTh(), "level", added.level().key()));
        return added;
    }

    /** The code stays; another parent puts it at the end there. */
    @Transactional
    public PlanNode change(Actor actor, String code, PlanDetails typed) {
        actor.requireAdministrator();
        lock();
        PlanNode before = plans.get(code);
        PlanNode after = put(before, typed);
        log(actor, "plan.changed", after, Map.of("before", before.toString(), "after", after.toString()));
        return after;
    }

    /** One place up or down among those of the same parent; at the end nothing happens. */
    @Transactional
    public void move(Actor actor, String code, boolean up) {
        actor.requireAdministrator();
        lock();
        PlanNode node = plans.get(code);
        List<PlanNode> order = new ArrayList<>(plans.tree().siblings(node));
        int at = order.indexOf(node);
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update plan_node set position = :position where id = :id")
                    .param("position", i + 1)
                    .param("id", order.get(i).id())
                    .update();
        }
        log(actor, "plan.moved", node, Map.of("up", up));
    }

    /** @param lastYear the last Buddhist fiscal year in which it holds */
    @Transactional
    public void end(Actor actor, String code, String lastYear) {
        actor.requireAdministrator();
        lock();
        PlanNode node = plans.get(code);
        PlanNode parent = plans.tree().parent(node);
        PlanDetails typed = PlanDetails.of(node, parent);
        FieldChecks checks = new FieldChecks(PlanRules.PROBLEM);
        String year = ThaiDigits.toArabic(checks.required("validTo", lastYear, 4));
        checks.throwIfAny();
        put(
                node,
                new PlanDetails(
                        typed.code(),
                        typed.parent(),
                        typed.level(),
                        typed.nameTh(),
                        typed.nameEn(),
                        typed.validFrom(),
                        year,
                        typed.source()));
        log(actor, "plan.ended", node, Map.of("validTo", year));
    }

    /** One keeper at a time: places and codes are worked out from what is there. */
    void lock() {
        jdbc.sql("lock table plan_node in share row exclusive mode").update();
    }

    /** Stores a node without a line in the log; {@code before} null adds it. */
    PlanNode put(@Nullable PlanNode before, PlanDetails typed) {
        PlanRules.Checked node = rules.check(before, typed);
        Long parent = node.parent() == null ? null : node.parent().id();
        int position =
                before != null && Objects.equals(before.parentId(), parent) ? before.position() : last(parent) + 1;
        jdbc.sql(before == null ? """
                insert into plan_node (code, parent_id, level, name_th, name_en, position, valid_from, valid_to, source)
                values (:code, :parent, :level, :nameTh, :nameEn, :position, :from, :to, :source)""" : """
                update plan_node set parent_id = :parent, level = :level, name_th = :nameTh, name_en = :nameEn,
                    position = :position, valid_from = :from, valid_to = :to, source = :source where code = :code""")
                .param("code", node.code())
                .param("parent", parent)
                .param("level", node.level().key())
                .param("nameTh", node.nameTh())
                .param("nameEn", node.nameEn())
                .param("position", position)
                .param("from", node.validFrom())
                .param("to", node.validTo())
                .param("source", node.source())
                .update();
        return plans.get(node.code());
    }

    private int last(@Nullable Long parent) {
        return jdbc.sql("""
                select coalesce(max(position), 0) from plan_node
                where parent_id is not distinct from cast(:parent as bigint)""").param("parent", parent).query(Integer.class).single();
    }

    private void log(Actor actor, String action, PlanNode node, Map<String, ?> detail) {
        audit.append(actor, action, "plan/" + node.code(), detail);
        events.publishEvent(new PlansChanged(node.code()));
    }
}
