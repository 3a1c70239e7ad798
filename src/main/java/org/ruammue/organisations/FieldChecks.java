package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;

/** Cleans typed fields and gathers what is wrong with them, so that a person hears of all mistakes at once. */
final class FieldChecks {
    private final List<Mistake> mistakes = new ArrayList<>();

    String required(String field, String typed, int limit) {
        String text = optional(field, typed, limit);
        if (text.isEmpty()) {
            wrong(field, field + "-missing");
        }
        return text;
    }

    String optional(String field, @Nullable String typed, int limit) {
        String text = typed == null ? "" : ThaiText.clean(typed);
        if (!ThaiText.fits(text, limit)) {
            wrong(field, "too-long", limit);
        }
        return text;
    }

    void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            wrong(field, "dates-reversed");
        }
    }

    void wrong(String field, String key, Object... args) {
        mistakes.add(Mistake.of(field, key, args));
    }

    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new Mistaken(mistakes);
        }
    }
}
