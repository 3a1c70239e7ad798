package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.FileAccepted;
import org.ruammue.forms.FileAnswer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files that were sent for submissions, and which revisions hold them. A file belongs to a participant in a step, also
 * before there is a submission.
 */
@Repository
class Attachments {
    static final String KIND = "submission";

    private static final String USED = """
            (exists (select from revision_file r where r.file_id = t.file_id) or exists (
                select from submission s join answer a on a.submission_id = s.id
                where s.step_id = t.step_id and s.participant_id = t.participant_id
                  and a.value @> jsonb_build_array(jsonb_build_object('file', t.file_id))))""";

    private final JdbcClient jdbc;
    private final BusinessTime time;

    Attachments(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    static String subject(Desk desk) {
        return KIND + "/" + desk.step().id() + "/" + desk.participant().id();
    }

    /**
     * Notes each file in the transaction that stores it, as one that no answer needs yet, so that none is forgotten when the
     * answer never comes.
     */
    @EventListener
    void noted(FileAccepted file) {
        String[] subject = file.subject().split("/");
        if (subject[0].equals(KIND)) {
            jdbc.sql("""
                    insert into attachment (file_id, step_id, participant_id, unused_since)
                    values (:file, :step, :participant, :now)""")
                    .param("file", file.id())
                    .param("step", Long.parseLong(subject[1]))
                    .param("participant", Long.parseLong(subject[2]))
                    .param("now", Timestamp.from(time.now()))
                    .update();
        }
    }

    /** Holds the files of a revision for good. */
    void freeze(long revisionId, List<FileAnswer> held) {
        jdbc.sql("""
                insert into revision_file (revision_id, file_id)
                select distinct :revision, file from unnest(:files) as file""")
                .param("revision", revisionId)
                .param("files", held.stream().map(FileAnswer::id).toArray(Long[]::new))
                .update();
    }

    boolean isInRevision(long fileId) {
        return jdbc.sql("select exists (select from revision_file where file_id = :file)")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    /** Says of every file since when no answer and no revision needs it. */
    void markUnused() {
        jdbc.sql("update attachment t set unused_since = :now where unused_since is null and not " + USED)
                .param("now", Timestamp.from(time.now()))
                .update();
        jdbc.sql("update attachment t set unused_since = null where unused_since is not null and " + USED)
                .update();
    }

    List<Long> unusedSince(Instant before, int most) {
        return jdbc.sql("select file_id from attachment where unused_since < :before order by unused_since limit :most")
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * Forgets a file that is still not needed. The submission is locked until the end of the transaction, so that no answer
     * can take the file up again meanwhile.
     */
    boolean forget(long fileId) {
        jdbc.sql("""
                select s.id from submission s join attachment t using (step_id, participant_id)
                where t.file_id = :file for no key update of s""").param("file", fileId).query(Long.class).optional();
        return jdbc.sql("delete from attachment t where file_id = :file and not " + USED)
                        .param("file", fileId)
                        .update()
                > 0;
    }
}
