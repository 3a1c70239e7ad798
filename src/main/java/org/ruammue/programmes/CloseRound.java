package org.ruammue.programmes;

import java.sql.Timestamp;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a round: it can be read but nothing is taken any more. It can be opened again. */
@Service
public class CloseRound {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final BusinessTime time;
    private final AuditLog audit;

    CloseRound(JdbcClient jdbc, Rounds rounds, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.time = time;
        this.audit = audit;
    }

    @Transactional
    public void handle(Actor actor, String slug, boolean closed) {
        Round round = rounds.forCoordinator(actor, slug);
        if (!round.issued()) {
            throw new Refused("programmes.problem.not-issued");
        }
        jdbc.sql("update round set closed_at = :at where id = :id")
                .param("at", closed ? Timestamp.from(time.now()) : null)
                .param("id", round.id())
                .update();
        audit.append(actor, closed ? "round.closed" : "round.reopened", "round/" + slug, Map.of());
    }
}
