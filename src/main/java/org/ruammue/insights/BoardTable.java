package org.ruammue.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Round;
import org.ruammue.thai.ThaiCollation;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The table of the board: filtered, sorted and paged. */
@Component
class BoardTable {
    private static final int PAGE = 50;

    private final Messages messages;

    BoardTable(Messages messages) {
        this.messages = messages;
    }

    BoardView.Table of(Round round, BoardAsked asked, List<Placed> all) {
        List<Placed> found = new ArrayList<>(
                all.stream().filter(placed -> fits(placed, asked)).toList());
        found.sort(order(asked.sort(), LocaleContextHolder.getLocale()));
        int page = Math.clamp(asked.page(), 1, Math.max(1, (found.size() + PAGE - 1) / PAGE));
        String base = asked.board(round);
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

    private static boolean fits(Placed placed, BoardAsked asked) {
        var organisation = placed.row().organisation();
        String words = asked.words().strip().toLowerCase(Locale.ROOT);
        return (words.isEmpty()
                        || organisation.nameTh().contains(words)
                        || organisation.nameEn().toLowerCase(Locale.ROOT).contains(words)
                        || organisation.code().contains(words))
                && (asked.standing().isEmpty() || placed.row().standing().key().equals(asked.standing()))
                && (asked.group().isEmpty() || placed.groupKey().equals(asked.group()))
                && (asked.timeliness().isEmpty() || placed.timeliness().equals(asked.timeliness()));
    }

    private static Comparator<Placed> order(String sort, Locale locale) {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Placed> order = switch (key) {
            case "name" ->
                Comparator.comparing(p -> p.row().organisation().name().in(locale), ThaiCollation.order());
            case "group" -> Comparator.comparing(p -> p.group().in(locale), ThaiCollation.order());
            case "last" ->
                Comparator.comparing(p -> p.row().lastAt(), Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(p -> p.row().standing());
        };
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private BoardView.Row row(Round round, BoardAsked asked, Placed placed) {
        ParticipantStanding row = placed.row();
        LocalDate extended = row.participant().extendedTo();
        boolean open = row.standing().isOpen() && round.closedAt() == null;
        return new BoardView.Row(
                row.organisation().code(),
                row.organisation().name(),
                placed.group(),
                row.standing().key(),
                placed.timeliness(),
                extended,
                row.lastAt(),
                lastWhat(row),
                asked.answerPage(round, row.organisation().code()),
                open && !row.stage().isIn()
                        ? "/rounds/" + round.slug() + "/remind/" + asked.step() + "?only="
                                + row.organisation().code()
                        : null,
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
