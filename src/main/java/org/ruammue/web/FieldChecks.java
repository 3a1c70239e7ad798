package org.ruammue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;

/** Cleans typed fields and gathers what is wrong with them, so that a person hears of all mistakes at once. */
public final class FieldChecks {
    private final String prefix;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param prefix of the messages of the module, for example {@code organisations.problem.} */
    public FieldChecks(String prefix) {
        this.prefix = prefix;
    }

    public String required(String field, String typed, int limit) {
        String text = optional(field, typed, limit);
        if (text.isEmpty()) {
            wrong(field, field + "-missing");
        }
        return text;
    }

    public String optional(String field, @Nullable String typed, int limit) {
        String text = typed == null ? "" : ThaiText.clean(typed);
        if (!ThaiText.fits(text, limit)) {
            mistakes.add(new Mistake(field, "web.mistake.too-long", List.of(limit)));
        }
        return text;
    }

    public void inOrder(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            mistakes.add(new Mistake(field, "web.mistake.dates-reversed", List.of()));
        }
    }

    public void wrong(String field, String key, Object... args) {
        mistakes.add(new Mistake(field, prefix + key, List.of(args)));
    }

    public void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new Mistaken(mistakes);
        }
    }
}
