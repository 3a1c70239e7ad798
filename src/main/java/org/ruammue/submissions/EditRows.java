package org.ruammue.submissions;

import java.sql.Timestamp;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Repeat;
import org.ruammue.forms.RowList;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds rows to the lists of a draft, removes them, and brings removed ones back with everything that was in them. */
@Service
public class EditRows {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Reopened reopened;
    private final BusinessTime time;

    EditRows(JdbcClient jdbc, Submissions submissions, Reopened reopened, BusinessTime time) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.reopened = reopened;
        this.time = time;
    }

    /** Returns the id of the new row. */
    @Transactional
    public String add(Actor actor, Desk desk, String list) {
        Repeat repeat = list(desk, list);
        long id = open(actor, desk, list);
        long rows = jdbc.sql("""
                select count(*) from answer_row where submission_id = :id and list = :list and removed_at is null""")
                .param("id", id)
                .param("list", list)
                .query(Long.class)
                .single();
        if (rows >= repeat.max()) {
            throw new Refused("submissions.problem.rows-full", repeat.max());
        }
        String row = LockedDraft.newRow();
        jdbc.sql("insert into answer_row (submission_id, list, row_id) values (:id, :list, :row)")
                .param("id", id)
                .param("list", list)
                .param("row", row)
                .update();
        return row;
    }

    /** {@code removed} false brings a removed row back. */
    @Transactional
    public void remove(Actor actor, Desk desk, String list, String row, boolean removed) {
        list(desk, list);
        long id = open(actor, desk, list);
        int changed = jdbc.sql("""
                update answer_row set removed_at = :at where submission_id = :id and list = :list and row_id = :row""")
                .param("at", removed ? Timestamp.from(time.now()) : null)
                .param("id", id)
                .param("list", list)
                .param("row", row)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private long open(Actor actor, Desk desk, String list) {
        if (!desk.canEdit() || actor.personId() == 0) {
            throw new Forbidden();
        }
        long id = submissions.ensure(desk);
        reopened.requireOpen(desk, submissions.lock(id), list);
        submissions.touch(id, time.now());
        return id;
    }

    private static Repeat list(Desk desk, String list) {
        return desk.form().list(list).map(RowList::repeat).orElseThrow(NotFound::new);
    }
}
