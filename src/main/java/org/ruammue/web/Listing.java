package org.ruammue.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list as the API gives it. The order of a list is stable, so that pages do not overlap.
 *
 * @param page this page, from 1
 * @param size items on a whole page
 * @param total items on all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {
    public static final String DEFAULT_SIZE = "50";
    private static final int LARGEST = 200;

    /** The page of a list that is there whole, its number and size as they came in an address. */
    public static <S, T> Listing<T> cut(List<S> all, int page, int size, Function<S, T> item) {
        int number = page(page);
        int rows = size(size);
        return new Listing<>(
                all.stream()
                        .skip((long) (number - 1) * rows)
                        .limit(rows)
                        .map(item)
                        .toList(),
                number,
                rows,
                all.size());
    }

    /** The number of a page as it came in an address: at least 1, and no offset that would overflow. */
    public static int page(int wanted) {
        return Math.clamp(wanted, 1, 1_000_000);
    }

    /** The size of a page as it came in an address: 1 to 200. */
    public static int size(int wanted) {
        return Math.clamp(wanted, 1, LARGEST);
    }
}
