package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/**
 * The head of a table's column.
 *
 * @param number its cells are figures and stand to the right
 * @param sortHref sorts by this column, or turns the order; null when it cannot be sorted by
 * @param direction {@code ascending} or {@code descending} when sorted by this column now
 */
public record Column(
        String label,
        boolean number,
        @Nullable String sortHref,
        @Nullable String direction) {

    public static Column of(String label) {
        return new Column(label, false, null, null);
    }

    public static Column number(String label) {
        return new Column(label, true, null, null);
    }

    /**
     * A column that can be sorted by. A click sorts ascending, a second one descending.
     *
     * @param key the value of {@code sort} in the address; descending is {@code -key}
     * @param sort the present value of {@code sort}
     * @param address the page with its filters and an open end, such as {@code /x?group=1&sort=}
     */
    public static Column sortable(String label, boolean number, String key, String sort, String address) {
        boolean ascending = sort.equals(key);
        String direction = ascending ? "ascending" : sort.equals("-" + key) ? "descending" : null;
        return new Column(label, number, address + (ascending ? "-" : "") + key, direction);
    }
}
