package org.ruammue.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.ruammue.thai.ThaiCollation;
import org.ruammue.web.Choice;
import org.ruammue.web.Count;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.ruammue.web.Share;
import org.ruammue.web.Tile;
import org.ruammue.web.TileMap;
import org.springframework.stereotype.Service;

/** Builds the board of a step: a constant number of queries, however many take part. */
@Service
public class Board {
    private static final int PAGE = 50;

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

    /** More tiles than this beside the map help nobody; the table has them all. */
    private static final int MOST_UNITS = 60;

    private final Rounds rounds;
    private final Standings standings;
    private final StepCalendar calendar;
    private final OrganisationGroups groups;
    private final Messages messages;
    private final BusinessTime time;

    Board(
            Rounds rounds,
            Standings standings,
            StepCalendar calendar,
            OrganisationGroups groups,
            Messages messages,
            BusinessTime time) {
        this.rounds = rounds;
        this.standings = standings;
        this.calendar = calendar;
        this.groups = groups;
        this.messages = messages;
        this.time = time;
    }

    /** What the address of the board says: {@code ?step=survey&q=ดุสิต&standing=late&group=…&time=late&sort=-last&page=2}. */
    public record Asked(
            String step, String words, String standing, String group, String timeliness, String sort, int page) {
        String query(String standingWanted, String groupWanted) {
            return "?step=" + step
                    + part("q", words)
                    + part("standing", standingWanted)
                    + part("group", groupWanted)
                    + part("time", timeliness);
        }

        private static String part(String name, String value) {
            return value.isEmpty()
                    ? ""
                    : "&" + name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** One participant with the set it is shown in: its district group, or else the addressee class. */
    record Placed(ParticipantStanding row, String groupKey, LocalizedText group, boolean district) {}

    public BoardView view(Actor actor, String slug, Asked asked) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = asked.step().isEmpty() ? rounds.steps(round).getFirst() : rounds.step(round, asked.step());
        Asked here = new Asked(
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
                places(round, here, all),
                filters(round, here, all),
                table(round, here, all));
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

    private BoardView.Head head(Round round, Step step, Asked asked, List<Placed> all) {
        StepDates dates = calendar.dates(step);
        String base = "/rounds/" + round.slug();
        long owing =
                all.stream().filter(placed -> placed.row.standing().isOpen()).count();
        boolean remindable = owing > 0 && round.closedAt() == null && dates.hasOpened(time.today());
        return new BoardView.Head(
                round,
                step,
                dates.opens(),
                DueDates.of(dates, time.today(), round.closedAt() != null),
                dates.locks(),
                answered(all),
                base + "/board" + asked.query(asked.standing(), asked.group()) + "&sort=" + asked.sort() + "&page="
                        + asked.page(),
                base + "/board/pulse?step=" + step.key(),
                remindable ? base + "/remind/" + step.key() : null,
                owing);
    }

    private static Share answered(List<Placed> rows) {
        return new Share(
                rows.stream().filter(placed -> placed.row.receivedAt() != null).count(),
                rows.stream()
                        .filter(placed -> placed.row.standing() != Standing.WAIVED)
                        .count());
    }

    private List<Count> counts(Round round, Asked asked, List<Placed> all) {
        String base = "/rounds/" + round.slug() + "/board";
        Map<Standing, Long> numbers =
                all.stream().collect(Collectors.groupingBy(placed -> placed.row.standing(), Collectors.counting()));
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

    private BoardView.Places places(Round round, Asked asked, List<Placed> all) {
        Map<String, List<Placed>> byGroup = all.stream()
                .filter(Placed::district)
                .collect(Collectors.groupingBy(Placed::groupKey, java.util.LinkedHashMap::new, Collectors.toList()));
        List<Tile> districts = byGroup.values().stream()
                .flatMap(List::stream)
                .map(placed -> tile(round, asked, placed))
                .toList();
        List<Tile> units = all.stream()
                .filter(placed -> !placed.district)
                .limit(MOST_UNITS)
                .map(placed -> tile(round, asked, placed))
                .toList();
        List<BoardView.Group> shares = byGroup.entrySet().stream()
                .map(entry -> new BoardView.Group(
                        entry.getValue().getFirst().group,
                        answered(entry.getValue()),
                        "/rounds/" + round.slug() + "/board" + asked.query(asked.standing(), entry.getKey()),
                        asked.group().equals(entry.getKey())))
                .toList();
        return new BoardView.Places(new TileMap(districts), shares, units);
    }

    private static Tile tile(Round round, Asked asked, Placed placed) {
        var organisation = placed.row.organisation();
        Integer col = organisation.tileCol();
        Integer row = organisation.tileRow();
        return new Tile(
                organisation.code(),
                placed.district ? placeName(organisation.shortName()) : organisation.shortName(),
                placed.group,
                answerPage(round, asked, organisation.code()),
                col == null ? 0 : col,
                row == null ? 0 : row,
                placed.row.standing().key(),
                null);
    }

    /** On a map of districts no tile need say that it is one. */
    private static LocalizedText placeName(LocalizedText name) {
        return new LocalizedText(name.th().replaceFirst("^เขต", ""), name.en());
    }

    private static String answerPage(Round round, Asked asked, String code) {
        return "/rounds/" + round.slug() + "/answers/" + asked.step() + "/" + code;
    }

    private BoardView.Filters filters(Round round, Asked asked, List<Placed> all) {
        Set<Map.Entry<String, LocalizedText>> sets = all.stream()
                .map(placed -> Map.entry(placed.groupKey, placed.group))
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

    private BoardView.Table table(Round round, Asked asked, List<Placed> all) {
        List<Placed> found = new ArrayList<>(
                all.stream().filter(placed -> fits(placed, asked)).toList());
        found.sort(order(asked.sort()));
        int page = Math.clamp(asked.page(), 1, Math.max(1, (found.size() + PAGE - 1) / PAGE));
        String base = "/rounds/" + round.slug() + "/board" + asked.query(asked.standing(), asked.group());
        return new BoardView.Table(
                found.stream()
                        .skip((long) (page - 1) * PAGE)
                        .limit(PAGE)
                        .map(placed -> row(round, asked, placed))
                        .toList(),
                new Paging(page, PAGE, found.size(), base + "&sort=" + asked.sort() + "&page="),
                asked.sort(),
                base + "&sort=");
    }

    private static boolean fits(Placed placed, Asked asked) {
        var organisation = placed.row.organisation();
        String words = asked.words().strip().toLowerCase(Locale.ROOT);
        return (words.isEmpty()
                        || organisation.nameTh().contains(words)
                        || organisation.nameEn().toLowerCase(Locale.ROOT).contains(words)
                        || organisation.code().contains(words))
                && (asked.standing().isEmpty() || placed.row.standing().key().equals(asked.standing()))
                && (asked.group().isEmpty() || placed.groupKey.equals(asked.group()))
                && (asked.timeliness().isEmpty() || timeliness(placed.row).equals(asked.timeliness()));
    }

    private static String timeliness(ParticipantStanding row) {
        return row.late() ? "late" : row.receivedAt() != null ? "on-time" : "";
    }

    private static Comparator<Placed> order(String sort) {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Placed> order = switch (key) {
            case "name" -> Comparator.comparing(p -> p.row.organisation().nameTh(), ThaiCollation.order());
            case "group" -> Comparator.comparing(p -> p.group.th(), ThaiCollation.order());
            case "last" -> Comparator.comparing(p -> p.row.lastAt(), Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(p -> p.row.standing());
        };
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private BoardView.Row row(Round round, Asked asked, Placed placed) {
        ParticipantStanding row = placed.row;
        LocalDate extended = row.participant().extendedTo();
        boolean open = row.standing().isOpen() && round.closedAt() == null;
        return new BoardView.Row(
                row.organisation().code(),
                row.organisation().name(),
                placed.group,
                row.standing().key(),
                timeliness(row),
                extended,
                row.lastAt(),
                lastWhat(row),
                answerPage(round, asked, row.organisation().code()),
                null,
                open
                        ? "/rounds/" + round.slug() + "/participants/" + asked.step() + "/"
                                + row.participant().id()
                        : null);
    }

    private @Nullable LocalizedText lastWhat(ParticipantStanding row) {
        return row.lastAt() == null
                ? null
                : messages.both("insights.board.last."
                        + row.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
