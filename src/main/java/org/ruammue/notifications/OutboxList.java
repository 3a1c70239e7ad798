package org.ruammue.notifications;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the outbox. Coordinators see what rounds said; anything else, such as an invitation with its link, is for
 * administrators alone.
 */
@Service
public class OutboxList {
    /** A claim older than this belongs to a server that died. */
    static final Duration STALE = Duration.ofMinutes(10);

    private static final String ROUNDS = "round/%";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    OutboxList(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The newest first. */
    public List<PostedMessage> page(Actor actor, @Nullable Delivery delivery, int page, int size) {
        return jdbc.sql("select *, " + Delivery.SQL + " as delivery from message where about like :about and (:delivery"
                        + " = '' or " + Delivery.SQL + " = :delivery) order by created_at desc, id desc"
                        + " limit :size offset :offset")
                .param("about", scope(actor))
                .param("delivery", delivery == null ? "" : delivery.name())
                .param("stale", stale())
                .param("size", size)
                .param("offset", (page - 1L) * size)
                .query(PostedMessage.class)
                .list();
    }

    /** How many messages are in each state; states without any are left out. */
    public Map<Delivery, Long> counts(Actor actor) {
        var counts = new EnumMap<Delivery, Long>(Delivery.class);
        jdbc.sql("select " + Delivery.SQL + " as delivery, count(*) from message where about like :about group by 1")
                .param("about", scope(actor))
                .param("stale", stale())
                .query((row, n) -> counts.put(Delivery.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    public PostedMessage byId(Actor actor, long id) {
        return jdbc.sql("select *, " + Delivery.SQL + " as delivery from message where id = :id and about like :about")
                .param("id", id)
                .param("about", scope(actor))
                .param("stale", stale())
                .query(PostedMessage.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Timestamp stale() {
        return Timestamp.from(time.now().minus(STALE));
    }

    private static String scope(Actor actor) {
        if (actor.isAdministrator()) {
            return "%";
        }
        if (actor.holds(Role.COORDINATOR)) {
            return ROUNDS;
        }
        throw new Forbidden();
    }
}
