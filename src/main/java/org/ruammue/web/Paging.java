package org.ruammue.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where we are in a long list.
 *
 * @param number this page, from 1
 * @param size rows on a page
 * @param total rows in all
 * @param address the page with its filters and an open end, such as {@code /x?group=1&page=}
 */
public record Paging(int number, int size, long total, String address) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long first() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long last() {
        return Math.min((long) number * size, total);
    }

    /** Page numbers worth a link: the ends and the neighbours; 0 stands for a gap. */
    public List<Integer> numbers() {
        int pages = pages();
        return IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - number) <= 2)
                .map(n -> n > 1 && n < pages && Math.abs(n - number) == 2 ? 0 : n)
                .boxed()
                .toList();
    }
}
