package org.ruammue.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class NearName {
    private static final int MOST_EDITS = 2;

    private NearName() {}

    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(typed, name) <= MOST_EDITS && edits(typed, name) < name.length())
                .min(Comparator.comparingInt(name -> edits(typed, name)));
    }

    /** Letters to insert, delete or replace (Levenshtein). */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
