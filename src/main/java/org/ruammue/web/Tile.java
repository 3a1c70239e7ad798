package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/**
 * One organisation on the tile map.
 *
 * @param group the set it belongs to, such as a district group; tiles of one group stand together
 * @param href where a click leads, or null for a picture only
 * @param col from the west, 0 to 9
 * @param row from the north, 0 to 7
 * @param standing key of a standing, see {@code component/tag.jte}
 * @param note one short fact read out after the name, or null
 */
public record Tile(
        String code,
        LocalizedText name,
        LocalizedText group,
        @Nullable String href,
        int col,
        int row,
        String standing,
        @Nullable LocalizedText note) {}
