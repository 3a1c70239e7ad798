package org.ruammue.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Scope;
import org.ruammue.forms.logic.Values;

/**
 * What a formula sees from its question, and in a list from its row.
 *
 * @param place null for the rule of a section
 * @param option the option in question, in a choice filter
 */
record FormScope(
        FormState state,
        FormState.@Nullable Place place,
        @Nullable String rowId,
        @Nullable Option option) implements Scope {
    @Override
    public Object answer(String question) {
        FormState.Place asked = state.place(question);
        if (asked == null || asked.question().table() != null) {
            RowList list = state.list(question);
            return list == null || !state.shows(list.section())
                    ? Values.BLANK
                    : state.sheet().rows(question);
        }
        RowList list = asked.list();
        if (list == null) {
            return FormulaValues.of(asked.question(), state.value(asked, null));
        }
        if (rowId != null && place != null && list.equals(place.list())) {
            return FormulaValues.of(asked.question(), state.value(asked, rowId));
        }
        return state.sheet().rows(list.id()).stream()
                .map(row -> FormulaValues.of(asked.question(), state.value(asked, row)))
                .toList();
    }

    @Override
    public Object here() {
        return place == null
                ? Values.BLANK
                : FormulaValues.of(place.question(), state.sheet().value(place.path(rowId)));
    }

    @Override
    public Object attribute(String name) {
        if (option == null) {
            return Values.BLANK;
        }
        return name.equals("name") ? option.id() : option.carries().getOrDefault(name, Values.BLANK);
    }

    @Override
    public int row() {
        List<String> rows = place == null || place.list() == null
                ? List.of()
                : state.sheet().rows(place.list().id());
        return rowId == null ? 0 : rows.indexOf(rowId) + 1;
    }

    @Override
    public LocalDate today() {
        return state.sheet().day();
    }
}
