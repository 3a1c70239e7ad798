package org.ruammue.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * What the rules make of the fields of an open page after an answer was saved, so that the page can follow.
 *
 * @param fields by path; only those that rules can change
 * @param totals below the columns of tables, by id of the column
 */
public record SectionState(Map<String, FieldState> fields, Map<String, LocalizedText> totals) {
    /**
     * One field.
     *
     * @param text of what is worked out; null for a question that is typed
     * @param options ids of the options on offer; null where all are always
     */
    public record FieldState(
            boolean shown,
            boolean required,
            @Nullable LocalizedText text,
            @Nullable List<String> options) {}

    public static SectionState of(SectionView view) {
        Map<String, FieldState> fields = new LinkedHashMap<>();
        Map<String, LocalizedText> totals = new LinkedHashMap<>();
        view.fields().stream().flatMap(FieldView::withCells).forEach(field -> {
            Logic logic = field.question().logic();
            if (!logic.equals(Logic.NONE)) {
                boolean computed = logic.compute() != null;
                fields.put(
                        field.path(),
                        new FieldState(
                                field.shown(),
                                field.required(),
                                computed ? AnswerText.of(field.question(), field.value()) : null,
                                logic.optionsWhen() == null
                                        ? null
                                        : field.options().stream()
                                                .map(Option::id)
                                                .toList()));
            }
        });
        view.fields().stream()
                .map(FieldView::table)
                .filter(Objects::nonNull)
                .forEach(table -> totals.putAll(table.list().questions().stream()
                        .filter(Question::total)
                        .collect(Collectors.toMap(Question::id, table::total))));
        return new SectionState(fields, totals);
    }
}
