package org.ruammue.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As JSON, what an open page changes after a save: what is asked, required, on offer and worked out, in the reader's language. */
public record PageState(Map<String, FieldState> fields, Map<String, String> totals) {
    public static final PageState NONE = new PageState(Map.of(), Map.of());

    public record FieldState(
            boolean shown,
            boolean required,
            @Nullable String text,
            @Nullable List<String> options) {}

    public static PageState of(SectionState state, Locale locale) {
        return new PageState(
                state.fields().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> field(entry.getValue(), locale))),
                state.totals().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().in(locale))));
    }

    private static FieldState field(SectionState.FieldState state, Locale locale) {
        return new FieldState(
                state.shown(),
                state.required(),
                state.text() == null ? null : state.text().in(locale),
                state.options());
    }
}
