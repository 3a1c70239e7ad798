package org.ruammue.programmes;

import org.ruammue.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a step keeps for its kind. The kind knows what it means and writes it into the audit log. */
@Service
public class StepSettings {
    private final JdbcClient jdbc;

    StepSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param changed settings that take the place of those of the same name; the others stay */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Actor actor, Round round, Step step, ObjectNode changed) {
        Rounds.requireCoordinator(actor, round);
        jdbc.sql("update step set settings = settings || cast(:changed as jsonb) where id = :id")
                .param("changed", changed.toString())
                .param("id", step.id())
                .update();
    }
}
