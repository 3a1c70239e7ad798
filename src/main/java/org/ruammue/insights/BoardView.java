package org.ruammue.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Step;
import org.ruammue.web.Choice;
import org.ruammue.web.Count;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Paging;
import org.ruammue.web.Share;
import org.ruammue.web.Tile;
import org.ruammue.web.TileMap;

/** The board of one step of a round, as {@code insights/board.jte} shows it. */
public record BoardView(Head head, List<Count> counts, Places places, Filters filters, Table table) {

    /**
     * @param address the board with its filters, for the parts that renew themselves
     * @param pulse tells whether anything changed
     * @param remindHref preview of a reminder to those who still owe, or null when there is none to remind
     * @param remindable how many those are
     */
    public record Head(
            Round round,
            Step step,
            LocalDate opens,
            Due due,
            LocalDate locks,
            Share answered,
            String address,
            String pulse,
            @Nullable String remindHref,
            long remindable) {}

    /** @param units participants that are not districts; their place is not used */
    public record Places(TileMap districts, List<Group> groups, List<Tile> units) {}

    /** @param href shows just this group */
    public record Group(LocalizedText name, Share answered, String href, boolean selected) {}

    /** @param clear the board without filters, or null when none is set */
    public record Filters(
            String action,
            String step,
            String query,
            List<Choice> standings,
            List<Choice> groups,
            List<Choice> timeliness,
            @Nullable String clear) {}

    /**
     * @param sort present order, such as {@code name} or {@code -last}
     * @param address the board with its filters and an open end for the order
     */
    public record Table(List<Row> rows, Paging paging, String sort, String address) {}

    /**
     * One participant.
     *
     * @param timeliness {@code on-time}, {@code late} or empty while it is open and not late
     * @param extendedTo the new date, or null
     * @param lastWhat what happened last, or null when nothing did
     * @param remindHref reminds just this one, or null
     * @param extendHref asks for a new date, or null
     */
    public record Row(
            String code,
            LocalizedText name,
            LocalizedText group,
            String standing,
            String timeliness,
            @Nullable LocalDate extendedTo,
            @Nullable Instant lastAt,
            @Nullable LocalizedText lastWhat,
            String href,
            @Nullable String remindHref,
            @Nullable String extendHref) {}
}
