package org.ruammue.insights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.programmes.Round;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Tile;
import org.ruammue.web.TileMap;

/** The places of the board: the tile map of the districts, the share of each group, and the units that are no districts. */
final class BoardPlaces {
    /** More tiles than this beside the map help nobody; the table has them all. */
    private static final int MOST_UNITS = 60;

    private BoardPlaces() {}

    static BoardView.Places of(Round round, BoardAsked asked, List<Placed> all) {
        Map<String, List<Placed>> byGroup = all.stream()
                .filter(Placed::district)
                .collect(Collectors.groupingBy(Placed::groupKey, LinkedHashMap::new, Collectors.toList()));
        List<Tile> districts = byGroup.values().stream()
                .flatMap(List::stream)
                .map(placed -> tile(round, asked, placed))
                .toList();
        List<Tile> units = all.stream()
                .filter(placed -> !placed.district())
                .limit(MOST_UNITS)
                .map(placed -> tile(round, asked, placed))
                .toList();
        List<BoardView.Group> shares = byGroup.entrySet().stream()
                .map(entry -> new BoardView.Group(
                        entry.getValue().getFirst().group(),
                        Placed.answered(entry.getValue()),
                        "/rounds/" + round.slug() + "/board" + asked.query(asked.standing(), entry.getKey()),
                        asked.group().equals(entry.getKey())))
                .toList();
        return new BoardView.Places(new TileMap(districts), shares, units);
    }

    private static Tile tile(Round round, BoardAsked asked, Placed placed) {
        var organisation = placed.row().organisation();
        Integer col = organisation.tileCol();
        Integer row = organisation.tileRow();
        return new Tile(
                organisation.code(),
                placed.district() ? placeName(organisation.shortName()) : organisation.shortName(),
                placed.group(),
                asked.answerPage(round, organisation.code()),
                col == null ? 0 : col,
                row == null ? 0 : row,
                placed.row().standing().key(),
                null);
    }

    /** On a map of districts no tile need say that it is one. */
    private static LocalizedText placeName(LocalizedText name) {
        return new LocalizedText(name.th().replaceFirst("^เขต", ""), name.en());
    }
}
