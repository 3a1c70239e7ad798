package org.ruammue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tiles by group, and where the line between two groups runs. */
public record TileMap(List<Tile> tiles) {

    public Map<LocalizedText, List<Tile>> byGroup() {
        return tiles.stream().collect(Collectors.groupingBy(Tile::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The style names of a cell: its place, and the sides on which another group begins. */
    public static String place(Tile tile, Map<Integer, Tile> byPlace) {
        return "rm-tiles__cell rm-col-" + tile.col() + " rm-row-" + tile.row()
                + border(tile, byPlace.get(key(tile.col(), tile.row() - 1)), "top")
                + border(tile, byPlace.get(key(tile.col() - 1, tile.row())), "left");
    }

    public Map<Integer, Tile> byPlace() {
        return tiles.stream()
                .collect(Collectors.toMap(t -> key(t.col(), t.row()), Function.identity(), (first, second) -> first));
    }

    private static int key(int col, int row) {
        return row * 100 + col;
    }

    private static String border(Tile tile, @Nullable Tile neighbour, String side) {
        boolean differs = neighbour != null && !neighbour.group().equals(tile.group());
        return differs ? " rm-tiles__cell--" + side : "";
    }
}
