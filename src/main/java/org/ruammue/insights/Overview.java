package org.ruammue.insights;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.Question;
import org.ruammue.forms.RowList;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationGroup;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Standings;
import org.ruammue.programmes.Step;
import org.ruammue.submissions.FormSetting;
import org.ruammue.submissions.SubmittedRows;
import org.ruammue.submissions.SubmittedRows.Filter;
import org.ruammue.web.NotFound;
import org.ruammue.web.Paging;
import org.springframework.stereotype.Service;

/**
 * All wishes of all agencies as one picture (R0.14, R0.17), and who has not replied (R0.20). Works for every
 * form: for the rows of its lists and tables, and for the answers outside them. Its charts are the questions marked {@code
 * chart}.
 */
@Service
public class Overview {
    private static final int PAGE = 50;

    private final Rounds rounds;
    private final FormVersions forms;
    private final SubmittedRows rows;
    private final Organisations organisations;
    private final OrganisationGroups groups;
    private final Standings standings;
    private final BusinessTime time;

    Overview(
            Rounds rounds,
            FormVersions forms,
            SubmittedRows rows,
            Organisations organisations,
            OrganisationGroups groups,
            Standings standings,
            BusinessTime time) {
        this.rounds = rounds;
        this.forms = forms;
        this.rows = rows;
        this.organisations = organisations;
        this.groups = groups;
        this.standings = standings;
        this.time = time;
    }

    /** What is looked at: a list of a form in a step of a round that the actor runs. */
    public record Subject(Round round, Step step, Form form, RowList list) {
        public List<Question> charted() {
            return list.questions().stream().filter(Question::chart).toList();
        }

        /** All that can be looked at: lists, tables, and the answers outside them. */
        public List<RowList> lists() {
            return Overview.lists(form);
        }

        /** The question that names a row. */
        public Question title() {
            String id = list.repeat().titleQuestion();
            return list.questions().stream()
                    .filter(question -> question.id().equals(id))
                    .findFirst()
                    .orElse(list.questions().getFirst());
        }
    }

    /** What the address says: {@code ?q=…&group=…&kind=research&sector=health&page=2}. */
    public record Asked(String words, String group, Map<String, String> choices, int page) {}

    /** One row with its agency. */
    public record Entry(Organisation organisation, SubmittedRows.Row row) {}

    /**
     * @param total rows that fit the filter
     * @param notReplied agencies from which nothing came in, in the order of their codes
     */
    public record View(
            Subject subject,
            Asked asked,
            long total,
            List<OverviewChart> charts,
            List<Entry> entries,
            Paging paging,
            List<OrganisationGroup> groups,
            List<ParticipantStanding> notReplied,
            long replied) {}

    /**
     * The overview of a round's form step; not found for anybody but the round's coordinator.
     *
     * @param stepKey empty for the first form step
     * @param listId empty for the first repeating section, or else the answers outside all lists
     */
    public Subject subject(Actor actor, String slug, String stepKey, String listId) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = FormSetting.step(rounds.steps(round), stepKey);
        Form form = forms.find(FormSetting.version(step));
        RowList list = lists(form).stream()
                .filter(one -> listId.isEmpty() || one.id().equals(listId))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Subject(round, step, form, list);
    }

    /** The steps of the round that ask a form. */
    public List<Step> formSteps(Subject subject) {
        return FormSetting.steps(rounds.steps(subject.round()));
    }

    private static List<RowList> lists(Form form) {
        Map<Boolean, List<RowList>> lists = form.lists()
                .collect(Collectors.partitioningBy(list -> list.section().repeats()));
        return Stream.of(
                        lists.getOrDefault(true, List.of()),
                        RowList.whole(form).stream().toList(),
                        lists.getOrDefault(false, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    public View view(Subject subject, Asked asked, String address) {
        Filter filter = filter(asked);
        long stepId = subject.step().id();
        String list = subject.list().id();
        long total = rows.count(stepId, list, filter);
        int page = (int) Math.clamp(asked.page(), 1, Math.max(1, (total + PAGE - 1) / PAGE));
        List<OverviewChart> charts = subject.charted().stream()
                .map(question -> OverviewChart.of(question, rows.tally(stepId, list, question.id(), filter)))
                .toList();
        Map<Boolean, List<ParticipantStanding>> replied = standings.of(subject.step()).stream()
                .filter(row -> row.participant().waivedAt() == null)
                .collect(Collectors.partitioningBy(row -> row.receivedAt() != null));
        return new View(
                subject,
                asked,
                total,
                charts,
                entries(subject, filter, PAGE, (long) (page - 1) * PAGE),
                new Paging(page, PAGE, total, address),
                groups.all(),
                replied.getOrDefault(false, List.of()),
                replied.getOrDefault(true, List.of()).size());
    }

    /** A page of rows with their agencies; two queries. */
    public List<Entry> entries(Subject subject, Filter filter, int size, long offset) {
        List<SubmittedRows.Row> found =
                rows.page(subject.step().id(), subject.list().id(), filter, size, offset);
        Map<Long, Organisation> names = organisations.byIds(
                found.stream().map(SubmittedRows.Row::organisationId).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new Entry(java.util.Objects.requireNonNull(names.get(row.organisationId())), row))
                .toList();
    }

    public Filter filter(Asked asked) {
        List<Long> ids = asked.group().isEmpty()
                ? List.of()
                : groups.members(List.of(asked.group()), time.today()).stream()
                        .map(member -> member.organisation().id())
                        .toList();
        // A group without members must find nothing, not everything.
        return new Filter(
                asked.words(), asked.choices(), asked.group().isEmpty() || !ids.isEmpty() ? ids : List.of(-1L));
    }
}
