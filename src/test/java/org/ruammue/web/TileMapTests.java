package org.ruammue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A line runs where another group begins, and nowhere else. */
class TileMapTests {
    private static final LocalizedText CENTRAL = new LocalizedText("กรุงเทพกลาง", "Bangkok Central");
    private static final LocalizedText SOUTH = new LocalizedText("กรุงเทพใต้", "Bangkok South");
    private static final Tile DUSIT = tile("dusit", CENTRAL, 3, 2);
    private static final Tile PHAYA_THAI = tile("phaya-thai", CENTRAL, 4, 2);
    private static final Tile PATHUM_WAN = tile("pathum-wan", SOUTH, 4, 3);

    @Test
    void drawsLinesBetweenGroupsOnly() {
        TileMap map = new TileMap(List.of(DUSIT, PHAYA_THAI, PATHUM_WAN));
        var places = map.byPlace();
        assertThat(TileMap.place(DUSIT, places)).isEqualTo("rm-tiles__cell rm-col-3 rm-row-2");
        assertThat(TileMap.place(PHAYA_THAI, places)).doesNotContain("--left").doesNotContain("--top");
        assertThat(TileMap.place(PATHUM_WAN, places)).endsWith("rm-row-3 rm-tiles__cell--top");
    }

    @Test
    void keepsTheOrderOfTheGroups() {
        TileMap map = new TileMap(List.of(PATHUM_WAN, DUSIT, PHAYA_THAI));
        assertThat(map.byGroup().keySet()).containsExactly(SOUTH, CENTRAL);
        assertThat(map.byGroup().get(CENTRAL)).containsExactly(DUSIT, PHAYA_THAI);
    }

    private static Tile tile(String code, LocalizedText group, int col, int row) {
        return new Tile(code, new LocalizedText(code, code), group, null, col, row, "submitted", null);
    }
}
