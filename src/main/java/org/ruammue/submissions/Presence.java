package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who else has the form open just now. Nothing depends on it; it is forgotten when the server falls. */
@Service
public class Presence {
    private static final Duration RECENT = Duration.ofSeconds(35);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    Presence(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param section id of the section they look at, or empty */
    public record Present(String name, String section) {}

    /** Notes that the actor is here, and tells who else is. */
    public List<Present> seen(Actor actor, Submission submission, String section) {
        Instant now = time.now();
        jdbc.sql("""
                insert into presence (submission_id, person_id, name, section, seen_at)
                values (:submission, :person, :name, left(:section, 40), :now)
                on conflict (submission_id, person_id) do update set section = excluded.section, seen_at = excluded.seen_at""")
                .param("submission", submission.id())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("section", section)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                select name, section from presence
                where submission_id = :submission and person_id <> :person and seen_at > :since order by name""")
                .param("submission", submission.id())
                .param("person", actor.personId())
                .param("since", Timestamp.from(now.minus(RECENT)))
                .query(Present.class)
                .list();
    }
}
