package org.ruammue.submissions.excel;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.function.Predicate;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Reopened;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.ruammue.workbooks.Workbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Filled workbooks that were read and wait. Each belongs to the person who sent it; the next one takes its place. */
@Service
public class Uploads {
    /** How long one waits that nobody confirmed. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Reopened reopened;
    private final Messages messages;
    private final BusinessTime time;
    private final JsonMapper json;

    Uploads(JdbcClient jdbc, Drafts drafts, Reopened reopened, Messages messages, BusinessTime time, JsonMapper json) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.reopened = reopened;
        this.messages = messages;
        this.time = time;
        this.json = json;
    }

    /**
     * Reads a filled workbook and keeps what it asks for; returns its number. Changes nothing in the draft.
     *
     * @throws Refused with the reason for a file that cannot be taken: damaged, not ours, of another agency, round or version
     */
    @Transactional
    public long take(Actor actor, Desk desk, String fileName, InputStream content) {
        requireEditable(actor, desk);
        Upload upload = UploadReader.read(desk, Workbook.read(fileName, content), messages);
        jdbc.sql("""
                delete from answer_upload where applied_at is null and (uploaded_at < :old
                or (step_id = :step and participant_id = :participant and person_id = :person))""")
                .param("old", Timestamp.from(time.now().minus(KEPT)))
                .param("step", desk.step().id())
                .param("participant", desk.participant().id())
                .param("person", actor.personId())
                .update();
        return jdbc.sql("""
                insert into answer_upload (step_id, participant_id, person_id, content, uploaded_at)
                values (:step, :participant, :person, :content::jsonb, :now) returning id""")
                .param("step", desk.step().id())
                .param("participant", desk.participant().id())
                .param("person", actor.personId())
                .param("content", json.writeValueAsString(upload))
                .param("now", Timestamp.from(time.now()))
                .query(Long.class)
                .single();
    }

    /** An upload of the actor's own that nobody has confirmed yet. */
    public Upload find(Actor actor, Desk desk, long id) {
        return jdbc.sql("""
                select content::text from answer_upload where id = :id and step_id = :step
                and participant_id = :participant and person_id = :person and applied_at is null""")
                .param("id", id)
                .param("step", desk.step().id())
                .param("participant", desk.participant().id())
                .param("person", actor.personId())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Upload.class))
                .orElseThrow(NotFound::new);
    }

    /** What confirming it now would do. */
    public Review review(Desk desk, Upload upload) {
        var locked = reopened.locked(desk, reopened.marks(desk));
        Predicate<String> open = path -> locked.apply(path) == null;
        return Review.of(desk.form(), drafts.of(desk), open, upload);
    }

    /** Forgets one that is not wanted. */
    @Transactional
    public void drop(Actor actor, Desk desk, long id) {
        find(actor, desk, id);
        jdbc.sql("delete from answer_upload where id = :id").param("id", id).update();
    }

    void applied(long id) {
        jdbc.sql("update answer_upload set applied_at = :now, content = '{}' where id = :id")
                .param("now", Timestamp.from(time.now()))
                .param("id", id)
                .update();
    }

    static void requireEditable(Actor actor, Desk desk) {
        if (!desk.canEdit() || actor.personId() == 0) {
            throw new Forbidden();
        }
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        if (!desk.isEditable()) {
            throw new Refused("submissions.excel.not-now");
        }
    }
}
