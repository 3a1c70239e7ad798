package org.ruammue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDates;
import org.ruammue.thai.UnreadableDate;
import org.springframework.util.MultiValueMap;

/** The fields of a form as the browser sent them. A day comes in three parts, in Buddhist or Christian years. */
public final class SentForm {
    private final MultiValueMap<String, String> fields;
    private final List<Mistake> mistakes = new ArrayList<>();

    public SentForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    public String text(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    /** All that were ticked of one field, with semicolons. */
    public String ticked(String name) {
        return String.join(";", fields.getOrDefault(name, List.of()));
    }

    public boolean checked(String name) {
        return fields.containsKey(name);
    }

    /** Null where all three parts are empty. */
    public @Nullable LocalDate day(String name) {
        List<String> parts = Stream.of("-day", "-month", "-year")
                .map(part -> text(name + part).strip())
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        try {
            return ThaiDates.parse(figures(parts));
        } catch (UnreadableDate e) {
            mistakes.add(new Mistake(name, "web.mistake.no-such-day", List.of()));
            return null;
        }
    }

    /** Months are figures, or words as in "เม.ย."; words stand without strokes. */
    private static String figures(List<String> parts) {
        boolean word =
                !parts.get(1).isEmpty() && !Character.isDigit(parts.get(1).charAt(0));
        return String.join(word ? " " : "/", parts);
    }

    public void throwIfMistaken() {
        if (!mistakes.isEmpty()) {
            throw new Mistaken(mistakes);
        }
    }

    /** Every field, to be shown again; of several ticks all, with semicolons. */
    public Map<String, String> fields() {
        return fields.keySet().stream().collect(Collectors.toMap(name -> name, this::ticked));
    }
}
