package org.ruammue.submissions;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.AgencyLetters;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells colleagues by e-mail that there are words for them: one letter for all that was said, once nothing was added for
 * some minutes. The letter says who wrote and where to read it; the words stay in the form. What was settled or taken
 * back by then is not told.
 */
@Service
public class CommentLetters {
    static final Duration QUIET = Duration.ofMinutes(10);
    /** Told by then even where the talk goes on. */
    static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Organisations organisations;
    private final AgencyLetters letters;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    CommentLetters(
            JdbcClient jdbc,
            Rounds rounds,
            Organisations organisations,
            AgencyLetters letters,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.organisations = organisations;
        this.letters = letters;
        this.time = time;
        this.transaction = transaction;
    }

    private record Waiting(long submissionId, long stepId, long organisationId) {}

    private record Said(long personId, String name) {}

    /** Tells what waits; one submission in one short transaction, so that one that fails holds up no other. */
    public void tell() {
        List<Waiting> waiting = jdbc.sql("""
                select s.id as submission_id, s.step_id, s.organisation_id
                from submission s join answer_comment c on c.submission_id = s.id
                where c.told_at is null
                group by s.id having max(c.said_at) <= :quiet or min(c.said_at) <= :longest order by s.id limit 500""")
                .param("quiet", Timestamp.from(time.now().minus(QUIET)))
                .param("longest", Timestamp.from(time.now().minus(LONGEST)))
                .query(Waiting.class)
                .list();
        for (Waiting submission : waiting) {
            transaction.executeWithoutResult(status -> tell(submission));
        }
    }

    private void tell(Waiting submission) {
        List<Said> said = jdbc.sql("""
                with told as (
                    update answer_comment set told_at = :now where submission_id = :id and told_at is null
                    returning id, person_id, name, resolved_at, removed_at)
                select person_id, name from told where resolved_at is null and removed_at is null order by id""")
                .param("now", Timestamp.from(time.now()))
                .param("id", submission.submissionId())
                .query(Said.class)
                .list();
        if (said.isEmpty()) {
            return;
        }
        Step step = rounds.stepById(submission.stepId());
        Organisation organisation = organisations
                .byIds(List.of(submission.organisationId()))
                .values()
                .iterator()
                .next();
        letters.postInside(
                rounds.byId(step.roundId()),
                step,
                organisation,
                "submissions.letter.comments",
                reader -> authors(said, reader));
    }

    /** Who wrote to the reader; empty where there is nothing but the reader's own words. */
    private static String authors(List<Said> said, long reader) {
        return said.stream()
                .filter(one -> one.personId() != reader)
                .map(Said::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
