package org.ruammue.submissions;

import java.time.LocalDate;
import java.util.List;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was submitted. A {@link Desk} shows that the reader may. */
@Service
public class Revisions {
    private final Submissions submissions;
    private final JsonMapper json;

    Revisions(Submissions submissions, JsonMapper json) {
        this.submissions = submissions;
        this.json = json;
    }

    /** The newest first; empty where nothing was submitted. */
    public List<Revision> of(Desk desk) {
        Submission submission = desk.submission();
        return submission == null ? List.of() : submissions.revisions(submission.id());
    }

    public Revision number(Desk desk, int number) {
        return of(desk).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public AnswerSheet sheet(Revision revision) {
        return AnswerSheet.of(json.readTree(revision.content()).path("answers"))
                .on(LocalDate.ofInstant(revision.submittedAt(), BusinessTime.ZONE));
    }
}
