package org.ruammue.submissions.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Field;
import org.ruammue.forms.FormCheck;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.Section;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Finds what an agency submitted before, in any round, and what of it was taken over into a draft. */
@Service
public class EarlierAnswers {
    /** Submissions that are looked at, the newest first. */
    private static final int SOURCES = 6;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final FormVersions forms;
    private final JsonMapper json;

    EarlierAnswers(JdbcClient jdbc, Rounds rounds, FormVersions forms, JsonMapper json) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.forms = forms;
        this.json = json;
    }

    private record Sent(long id, long stepId, long formVersionId, Instant submittedAt, String content) {}

    private record TakenAnswer(String path, int version, long takingId, long stepId, Instant submittedAt) {}

    private record TakenRow(
            String list,
            String rowId,
            long takingId,
            long revisionId,
            String sourceRow,
            long stepId,
            Instant submittedAt) {}

    /** What is offered in these sections; nothing to those who cannot type into the draft now. */
    public Offers offers(Desk desk, Draft draft, List<Section> sections) {
        if (!desk.canEdit()) {
            return Offers.NONE;
        }
        List<Sent> sent = desk.isEditable() ? sent(desk) : List.of();
        List<TakenAnswer> answers = takenAnswers(desk);
        List<TakenRow> rows = takenRows(desk, draft);
        if (sent.isEmpty() && answers.isEmpty() && rows.isEmpty()) {
            return Offers.NONE;
        }
        Set<Long> steps = new HashSet<>();
        sent.forEach(one -> steps.add(one.stepId()));
        answers.forEach(one -> steps.add(one.stepId()));
        rows.forEach(one -> steps.add(one.stepId()));
        Map<Long, Round> names = rounds.ofSteps(steps);
        OfferFinder finder = finder(desk, draft, sent, names, rows);
        return new Offers(
                finder.answers(sections),
                finder.rows(sections),
                origins(draft, answers, names),
                rows.stream()
                        .filter(row -> isUntouched(draft, row))
                        .collect(Collectors.toMap(
                                row -> row.list() + "/" + row.rowId(),
                                row -> origin(names, row.stepId(), row.takingId(), row.submittedAt()))),
                FormCheck.visible(desk.form(), draft.sheet()).stream()
                        .map(Field::path)
                        .collect(Collectors.toSet()));
    }

    /** For taking over. */
    OfferFinder finder(Desk desk, Draft draft) {
        List<Sent> sent = sent(desk);
        Set<Long> steps = sent.stream().map(Sent::stepId).collect(Collectors.toSet());
        return finder(desk, draft, sent, rounds.ofSteps(steps), takenRows(desk, draft));
    }

    private OfferFinder finder(Desk desk, Draft draft, List<Sent> sent, Map<Long, Round> names, List<TakenRow> rows) {
        return new OfferFinder(
                desk.form(),
                draft,
                sent.stream()
                        .map(one -> source(one, Objects.requireNonNull(names.get(one.stepId()))))
                        .toList(),
                rows.stream()
                        .map(row -> row.revisionId() + ":" + row.list() + "/" + row.sourceRow())
                        .collect(Collectors.toSet()));
    }

    private Source source(Sent sent, Round round) {
        AnswerSheet sheet = AnswerSheet.of(json.readTree(sent.content()).path("answers"))
                .on(LocalDate.ofInstant(sent.submittedAt(), BusinessTime.ZONE));
        return new Source(
                sent.id(),
                round.name(),
                round.fiscalYear(),
                sent.submittedAt(),
                forms.find(sent.formVersionId()),
                sheet);
    }

    /** The latest revision of each other submission of the agency; withdrawn ones are left out. */
    private List<Sent> sent(Desk desk) {
        return jdbc.sql("""
                select r.id, s.step_id, r.form_version_id, r.submitted_at, r.content
                from submission s join lateral (
                    select * from revision where submission_id = s.id order by number desc limit 1) r on true
                where s.organisation_id = :organisation and s.step_id <> :step and s.received_at is not null
                order by r.submitted_at desc, r.id desc limit :sources""")
                .param("organisation", desk.organisation().id())
                .param("step", desk.step().id())
                .param("sources", SOURCES)
                .query(Sent.class)
                .list();
    }

    private List<TakenAnswer> takenAnswers(Desk desk) {
        Submission submission = desk.submission();
        return submission == null
                ? List.of()
                : jdbc.sql("""
                        select t.path, t.version, t.taking_id, s.step_id, r.submitted_at
                        from taken_answer t join taking g on g.id = t.taking_id join revision r on r.id = t.revision_id
                        join submission s on s.id = r.submission_id
                        where t.submission_id = :id and g.undone_at is null""")
                        .param("id", submission.id())
                        .query(TakenAnswer.class)
                        .list();
    }

    /** Of rows that are still there. */
    private List<TakenRow> takenRows(Desk desk, Draft draft) {
        Submission submission = desk.submission();
        return submission == null
                ? List.of()
                : jdbc.sql("""
                        select t.list, t.row_id, t.taking_id, t.revision_id, t.source_row, s.step_id, r.submitted_at
                        from taken_row t join revision r on r.id = t.revision_id join submission s on s.id = r.submission_id
                        where t.submission_id = :id""").param("id", submission.id()).query(TakenRow.class).list().stream()
                        .filter(row -> draft.sheet().rows(row.list()).contains(row.rowId()))
                        .toList();
    }

    private static boolean isUntouched(Draft draft, TakenRow row) {
        String answers = row.list() + "/" + row.rowId() + "/";
        return draft.stamps().entrySet().stream()
                .filter(stamp -> stamp.getKey().startsWith(answers))
                .allMatch(stamp -> stamp.getValue().version() == 1);
    }

    private static Map<String, Origin> origins(Draft draft, List<TakenAnswer> answers, Map<Long, Round> names) {
        Map<String, Origin> origins = new HashMap<>();
        for (TakenAnswer taken : answers) {
            if (draft.version(taken.path()) == taken.version()) {
                origins.put(taken.path(), origin(names, taken.stepId(), taken.takingId(), taken.submittedAt()));
            }
        }
        return origins;
    }

    private static Origin origin(Map<Long, Round> names, long step, long taking, Instant at) {
        Round round = Objects.requireNonNull(names.get(step));
        return new Origin(taking, round.name(), round.fiscalYear(), at);
    }
}
