package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, a heading, or an item of a list.
 *
 * @param tag {@code p}, {@code h3} or {@code h4}
 * @param lists kinds of the lists it is an item of, {@code ul} or {@code ol}, the outer one first; empty outside lists
 */
record Block(String tag, List<String> lists, List<Run> runs) {
    /** Lists inside lists beyond this are one list. */
    static final int DEEPEST = 3;

    Block {
        lists = List.copyOf(lists);
        runs = List.copyOf(runs);
    }

    /** A heading is one line. */
    Block tidy() {
        List<Run> words = tag.equals("p")
                ? runs
                : runs.stream()
                        .map(run -> run.saying(run.text().replace('\n', ' ')))
                        .toList();
        return new Block(tag, lists, Tidy.runs(words));
    }

    /** A smaller heading needs a larger one above it. */
    Block atTop() {
        return tag.equals("h4") ? new Block("h3", lists, runs) : this;
    }

    /** How many lists, the outer ones first, it shares with an item before. */
    int shares(List<String> before) {
        int shared = 0;
        while (shared < Math.min(before.size(), lists.size())
                && before.get(shared).equals(lists.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** An item stands at most one list further in than what is before it. */
    Block after(List<String> before) {
        int shared = shares(before);
        if (lists.size() <= shared + 1) {
            return this;
        }
        List<String> fewer = new ArrayList<>(lists.subList(0, shared));
        fewer.add(lists.getLast());
        return new Block(tag, fewer, runs);
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
