package org.ruammue.insights;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.OrganisationGroup;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.programmes.DueDates;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Standing;
import org.ruammue.programmes.Standings;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.programmes.StepDates;
import org.ruammue.web.Choice;
import org.ruammue.web.Count;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Service;

/** Builds the board of a step: a constant number of queries, however many take part. */
@Service
public class Board {
    /** From what is finished to what is not begun, then what needs somebody: so the strip fills from the left. */
    private static final List<Standing> PROGRESS = List.of(
            Standing.ACCEPTED,
            Standing.SUBMITTED,
            Standing.WITH_HEAD,
            Standing.DRAFTING,
            Standing.NOT_STARTED,
            Standing.RETURNED,
            Standing.LATE,
            Standing.WAIVED);

    private final Rounds rounds;
    private final Standings standings;
    private final StepCalendar calendar;
    private final OrganisationGroups groups;
    private final Messages messages;
    private final BoardTable table;
    private final BusinessTime time;

    Board(
            Rounds rounds,
            Standings standings,
            StepCalendar calendar,
            OrganisationGroups groups,
            Messages messages,
            BoardTable table,
            BusinessTime time) {
        this.rounds = rounds;
        this.standings = standings;
        this.calendar = calendar;
        this.groups = groups;
        this.messages = messages;
        this.table = table;
        this.time = time;
    }

    public BoardView view(Actor actor, String slug, BoardAsked asked) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = asked.step().isEmpty() ? rounds.steps(round).getFirst() : rounds.step(round, asked.step());
        BoardAsked here = new BoardAsked(
                step.key(),
                asked.words(),
                asked.standing(),
                asked.group(),
                asked.timeliness(),
                asked.sort(),
                asked.page());
        List<Placed> all = placed(standings.of(step));
        return new BoardView(
                head(round, step, here, all),
                counts(round, here, all),
                BoardPlaces.of(round, here, all),
                filters(round, here, all),
                table.of(round, here, all));
    }

    /** All participants of a step, for the export and the API. */
    public List<ParticipantStanding> rows(Actor actor, String slug, String step) {
        Round round = rounds.forCoordinator(actor, slug);
        return standings.of(rounds.step(round, step));
    }

    private List<Placed> placed(List<ParticipantStanding> rows) {
        Map<Long, OrganisationGroup> districts = groups.groupOf(
                rows.stream().map(row -> row.organisation().id()).toList(), "district-group", time.today());
        return rows.stream()
                .map(row -> {
                    OrganisationGroup group = districts.get(row.organisation().id());
                    LocalizedText reason = new LocalizedText(
                            row.participant().reasonTh(), row.participant().reasonEn());
                    return group == null
                            ? new Placed(row, reason.th(), reason, false)
                            : new Placed(
                                    row,
                                    group.key(),
                                    group.name(),
                                    row.organisation().tileCol() != null);
                })
                .toList();
    }

    private BoardView.Head head(Round round, Step step, BoardAsked asked, List<Placed> all) {
        StepDates dates = calendar.dates(step);
        String base = "/rounds/" + round.slug();
        long owing = all.stream().filter(placed -> placed.standing().isOpen()).count();
        boolean remindable = owing > 0 && round.closedAt() == null && dates.hasOpened(time.today());
        return new BoardView.Head(
                round,
                step,
                dates.opens(),
                DueDates.of(dates, time.today(), round.closedAt() != null),
                dates.locks(),
                Placed.answered(all),
                asked.board(round) + "&sort=" + asked.sort() + "&page=" + asked.page(),
                base + "/board/pulse?step=" + step.key(),
                remindable ? base + "/remind/" + step.key() : null,
                owing);
    }

    private List<Count> counts(Round round, BoardAsked asked, List<Placed> all) {
        String base = "/rounds/" + round.slug() + "/board";
        Map<Standing, Long> numbers =
                all.stream().collect(Collectors.groupingBy(placed -> placed.standing(), Collectors.counting()));
        Count total = new Count(
                "",
                messages.both("insights.board.all"),
                all.size(),
                base + asked.query("", asked.group()),
                asked.standing().isEmpty());
        return Stream.concat(
                        Stream.of(total),
                        PROGRESS.stream()
                                .map(standing -> new Count(
                                        standing.key(),
                                        messages.both("web.standing." + standing.key()),
                                        numbers.getOrDefault(standing, 0L),
                                        base + asked.query(standing.key(), asked.group()),
                                        asked.standing().equals(standing.key()))))
                .toList();
    }

    private BoardView.Filters filters(Round round, BoardAsked asked, List<Placed> all) {
        Set<Map.Entry<String, LocalizedText>> sets = all.stream()
                .map(placed -> Map.entry(placed.groupKey(), placed.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String base = "/rounds/" + round.slug() + "/board";
        boolean filtered = !(asked.words() + asked.standing() + asked.group() + asked.timeliness()).isEmpty();
        return new BoardView.Filters(
                base,
                asked.step(),
                asked.words(),
                Arrays.stream(Standing.values())
                        .map(standing -> choice(
                                standing.key(), messages.both("web.standing." + standing.key()), asked.standing()))
                        .toList(),
                sets.stream()
                        .map(set -> choice(set.getKey(), set.getValue(), asked.group()))
                        .toList(),
                Stream.of("on-time", "late")
                        .map(value -> choice(value, messages.both("insights.board.time." + value), asked.timeliness()))
                        .toList(),
                filtered ? base + "?step=" + asked.step() : null);
    }

    private static Choice choice(String value, LocalizedText label, String asked) {
        return new Choice(value, label, null, value.equals(asked));
    }
}
