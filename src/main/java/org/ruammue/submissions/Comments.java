package org.ruammue.submissions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what colleagues said to each other. For all others, the coordinator of the round included, there is nothing. */
@Service
public class Comments {
    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open and resolved ones in the order in which they were said. */
    public List<Comment> of(Desk desk) {
        Submission submission = desk.submission();
        return submission == null || !desk.canEdit()
                ? List.of()
                : jdbc.sql("""
                        select id, path, person_id, name, words, said_at, resolved_at, resolved_by from answer_comment
                        where submission_id = :id and removed_at is null order by id""")
                        .param("id", submission.id())
                        .query(Comment.class)
                        .list();
    }
}
