package org.ruammue.submissions;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.Stage;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges whether a field can be changed now. After a return only the marked fields can, a list with all that is in it. */
@Component
public class Reopened {
    private final JdbcClient jdbc;
    private final Messages messages;

    Reopened(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** A field or list that the coordinator marked, with the remark on it. */
    public record Mark(String path, String remark) {
        public Mark {
            Objects.requireNonNull(path);
            Objects.requireNonNull(remark);
        }

        boolean covers(String other) {
            return other.equals(path) || other.startsWith(path + "/");
        }
    }

    /** The marks of the latest return, in no particular order; empty where none stands. */
    public List<Mark> marks(Desk desk) {
        return desk.submission() == null ? List.of() : marks(desk.submission());
    }

    List<Mark> marks(Submission submission) {
        if (!submission.isReturned()) {
            return List.of();
        }
        return jdbc.sql("""
                select path, remark from return_field where submission_id = :id and revision_number =
                    (select max(revision_number) from return_field where submission_id = :id)""").param("id", submission.id()).query(Mark.class).list();
    }

    /** By path, why an answer cannot be changed now; null where it can. */
    public Function<String, @Nullable LocalizedText> locked(Desk desk, List<Mark> marks) {
        String closed = desk.closedReason();
        if (closed == null && !desk.isEditable()) {
            closed = desk.stage() == Stage.WITH_HEAD
                    ? "submissions.problem.with-head"
                    : "submissions.problem.already-submitted";
        }
        LocalizedText all = closed == null ? null : messages.both(closed);
        LocalizedText one = messages.both("submissions.problem.not-reopened");
        boolean returned = desk.stage() == Stage.RETURNED;
        return path -> all != null ? all : returned && !isOpen(marks, path) ? one : null;
    }

    public static boolean isOpen(List<Mark> marks, String path) {
        return marks.stream().anyMatch(mark -> mark.covers(path));
    }

    /** Throws where the path is closed; {@code locked} is the submission as locked by this transaction. */
    void requireOpen(Desk desk, Submission locked, String path) {
        requireEditable(desk, locked);
        if (locked.stage() == Stage.RETURNED && !isOpen(marks(locked), path)) {
            throw new Refused("submissions.problem.not-reopened");
        }
    }

    static void requireEditable(Desk desk, Submission locked) {
        String closed = desk.closedReason();
        if (closed != null) {
            throw new Refused(closed);
        }
        switch (locked.stage()) {
            case WITH_HEAD -> throw new Refused("submissions.problem.with-head");
            case SUBMITTED, ACCEPTED -> throw new Refused("submissions.problem.already-submitted");
            default -> {}
        }
    }
}
