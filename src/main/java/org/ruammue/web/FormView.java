package org.ruammue.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.Era;

/** A form to show: what stands in its fields, and what is wrong with them. */
public record FormView(Map<String, String> values, List<Fault> faults, Map<String, String> errors) {
    /** Fields of three parts; a fault leads to the first. */
    private static final Set<String> DAYS = Set.of("day", "validFrom", "validTo");

    public static FormView of(Map<String, String> values) {
        return new FormView(values, List.of(), Map.of());
    }

    /** What was sent, back again with the reasons. */
    public static FormView refused(SentForm sent, Mistaken mistaken, Messages messages, Locale locale) {
        Map<String, String> errors = new HashMap<>();
        List<Fault> faults = mistaken.mistakes().stream()
                .map(mistake -> {
                    String text =
                            messages.get(locale, mistake.key(), mistake.args().toArray());
                    errors.putIfAbsent(mistake.field(), text);
                    return new Fault(mistake.field() + (DAYS.contains(mistake.field()) ? "-day" : ""), text);
                })
                .toList();
        return new FormView(sent.fields(), faults, errors);
    }

    /** Puts a day into its three fields, the year as the reader's language counts it. */
    public static void put(Map<String, String> values, String name, @Nullable LocalDate day, Locale locale) {
        if (day != null) {
            Era era = locale.getLanguage().equals("en") ? Era.CHRISTIAN : Era.BUDDHIST;
            values.put(name + "-day", Integer.toString(day.getDayOfMonth()));
            values.put(name + "-month", Integer.toString(day.getMonthValue()));
            values.put(name + "-year", Integer.toString(era.yearOf(day.getYear())));
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean checked(String field) {
        return values.containsKey(field);
    }
}
