package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import org.ruammue.thai.ThaiText;

/** Cleans the words of a block, so that the same words are always stored the same. */
final class Tidy {
    private Tidy() {}

    /**
     * One blank for many, one line break for many, none at either end; runs that look alike are one. A blank between runs
     * of different looks has no look.
     */
    static List<Run> runs(List<Run> typed) {
        List<Run> all = merged(repaired(merged(repaired(typed))));
        List<Run> tidy = new ArrayList<>();
        Run gap = null;
        for (Run run : all) {
            for (String piece : run.text().split("(?<=[\\s\\p{Zs}])|(?=[\\s\\p{Zs}])")) {
                boolean newLine = piece.equals("\n");
                if (newLine || piece.isBlank() || piece.equals("\u00a0")) {
                    boolean wins = gap == null || (newLine && !gap.text().equals("\n"));
                    gap = wins ? run.saying(newLine ? "\n" : " ") : gap;
                } else {
                    if (gap != null && !tidy.isEmpty()) {
                        tidy.add(between(tidy.getLast(), gap, run));
                    }
                    tidy.add(run.saying(piece));
                    gap = null;
                }
            }
        }
        return merged(tidy);
    }

    private static Run between(Run before, Run gap, Run after) {
        return before.looksLike(after) ? after.saying(gap.text()) : Run.plain(gap.text());
    }

    private static List<Run> repaired(List<Run> runs) {
        return runs.stream()
                .map(run -> run.saying(ThaiText.repaired(run.text())))
                .filter(run -> !run.text().isEmpty())
                .toList();
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            words.append(runs.get(i).text());
            if (i + 1 == runs.size() || !runs.get(i).looksLike(runs.get(i + 1))) {
                merged.add(runs.get(i).saying(words.toString()));
                words.setLength(0);
            }
        }
        return merged;
    }
}
