package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that a text field suggests answers from while somebody types; it stands once in the page.
 *
 * @param id in the page
 */
public record Suggestions(String id, List<Option> options) {
    private static final String ORGANISATIONS = "suggest-organisations";
    private static final String DISTRICTS = "suggest-districts";
    private static final String PROVINCES = "suggest-provinces";

    static @Nullable String of(FieldView field, String part) {
        return switch (field.question().type()) {
            case ORGANISATION -> filtered(field) ? "suggest-" + field.id() : ORGANISATIONS;
            case ADDRESS ->
                part.equals(AddressAnswers.DISTRICT)
                        ? DISTRICTS
                        : part.equals(AddressAnswers.PROVINCE) ? PROVINCES : null;
            default -> null;
        };
    }

    static List<Suggestions> of(List<FieldView> fields) {
        List<Suggestions> lists = new ArrayList<>();
        first(fields, field -> field.question().type() == QuestionType.ADDRESS, field -> {
            lists.add(new Suggestions(DISTRICTS, field.question().options()));
            lists.add(new Suggestions(PROVINCES, Provinces.all()));
        });
        first(
                fields,
                field -> field.question().type() == QuestionType.ORGANISATION && !filtered(field),
                field -> lists.add(new Suggestions(ORGANISATIONS, offered(field))));
        fields.stream()
                .filter(field -> field.question().type() == QuestionType.ORGANISATION && filtered(field))
                .forEach(field -> lists.add(new Suggestions("suggest-" + field.id(), offered(field))));
        return lists;
    }

    private static void first(
            List<FieldView> fields, Predicate<FieldView> which, java.util.function.Consumer<FieldView> then) {
        fields.stream()
                .filter(field -> field.locked() == null)
                .filter(which)
                .findFirst()
                .ifPresent(then);
    }

    private static boolean filtered(FieldView field) {
        return field.question().logic().optionsWhen() != null;
    }

    private static List<Option> offered(FieldView field) {
        return field.options().stream().filter(DirectoryAnswers::offered).toList();
    }
}
