package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who else has the form open just now. Nothing depends on it; it is forgotten when the server falls. */
@Service
public class Presence {
    private static final Duration RECENT = Duration.ofSeconds(35);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final Messages messages;

    Presence(JdbcClient jdbc, BusinessTime time, Messages messages) {
        this.jdbc = jdbc;
        this.time = time;
        this.messages = messages;
    }

    private record Row(String name, String section) {}

    /** @param doing what they do, as a sentence with the name: "X is filling in section 2, Wishes" */
    public record Present(String name, LocalizedText doing) {}

    /** Notes that the actor looks at a section, and tells who else is in the form. */
    public List<Present> seen(Actor actor, Desk desk, String section) {
        Submission submission = desk.submission();
        if (submission == null) {
            return List.of();
        }
        jdbc.sql("""
                insert into presence (submission_id, person_id, name, section, seen_at)
                values (:submission, :person, :name, left(:section, 40), :now)
                on conflict (submission_id, person_id) do update set section = excluded.section, seen_at = excluded.seen_at""")
                .param("submission", submission.id())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("section", section)
                .param("now", Timestamp.from(time.now()))
                .update();
        return others(actor, desk);
    }

    /** Who is in the form besides the actor. */
    public List<Present> others(Actor actor, Desk desk) {
        Submission submission = desk.submission();
        if (submission == null || !desk.canEdit()) {
            return List.of();
        }
        return jdbc
                .sql("""
                select name, section from presence
                where submission_id = :submission and person_id <> :person and seen_at > :since order by name""")
                .param("submission", submission.id())
                .param("person", actor.personId())
                .param("since", Timestamp.from(time.now().minus(RECENT)))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Present(row.name(), doing(desk.form(), row)))
                .toList();
    }

    private LocalizedText doing(Form form, Row row) {
        return form.section(row.section())
                .map(section -> messages.both(
                        "submissions.present.section",
                        row.name(),
                        form.sections().indexOf(section) + 1,
                        section.title()))
                .orElseGet(() -> messages.both("submissions.present", row.name()));
    }
}
