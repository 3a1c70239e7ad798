package org.ruammue.notifications;

import java.sql.Timestamp;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person lets a message leave once more whose fate is uncertain, or that was given up. */
@Service
public class SendAgain {
    private final OutboxList list;
    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final AuditLog audit;

    SendAgain(OutboxList list, JdbcClient jdbc, BusinessTime time, AuditLog audit) {
        this.list = list;
        this.jdbc = jdbc;
        this.time = time;
        this.audit = audit;
    }

    public record Command(long messageId) {}

    @Transactional
    public void handle(Actor actor, Command command) {
        var message = list.byId(actor, command.messageId);
        int changed = !message.delivery().repeatable()
                ? 0
                : jdbc.sql("""
                        update message set claimed_at = null, given_up_at = null, next_try = null, last_error = null,
                            attempts = 0, wanted_at = :now where id = :id and sent_at is null and attempts = :seen""")
                        .param("now", Timestamp.from(time.now()))
                        .param("id", message.id())
                        .param("seen", message.attempts())
                        .update();
        if (changed == 0) {
            throw new Refused("notifications.problem.not-repeatable");
        }
        audit.append(
                actor,
                "message.send-again",
                "message/" + message.id(),
                Map.of("was", message.delivery().key()));
    }
}
