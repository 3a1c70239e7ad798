package org.ruammue.accounts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.Era;
import org.ruammue.thai.ThaiDates;
import org.ruammue.thai.UnreadableDate;
import org.ruammue.web.Fault;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a form, and at most one thing that is wrong with them.
 *
 * @param field the id of the field that is wrong; empty when nothing is
 */
public record Entered(MultiValueMap<String, String> fields, String field, String reason) {
    /** Which field a refusal is about; one that is not named here concerns the first field. */
    private static final Map<String, String> FIELDS = Map.of(
            "accounts.problem.username", "username",
            "accounts.problem.username-taken", "username",
            "accounts.problem.name-missing", "nameTh",
            "accounts.problem.office-dates", "validTo-day",
            "accounts.problem.no-first-day", "validFrom-day",
            "accounts.problem.no-last-day", "validTo-day",
            "accounts.problem.no-organisation", "organisation",
            "accounts.problem.no-role", "role");

    static Entered of(MultiValueMap<String, String> fields) {
        return new Entered(fields, "", "");
    }

    static Entered nothing() {
        return of(new LinkedMultiValueMap<>());
    }

    Entered refused(Refused refused, String first, Messages messages, Locale locale) {
        return new Entered(
                fields, FIELDS.getOrDefault(refused.key(), first), messages.get(locale, refused.key(), refused.args()));
    }

    /** With a day in the three fields of {@code name}, the year as the reader's language counts it. */
    Entered with(String name, LocalDate day, Locale locale) {
        Era era = locale.getLanguage().equals("en") ? Era.CHRISTIAN : Era.BUDDHIST;
        var more = new LinkedMultiValueMap<>(fields);
        more.set(name + "-day", Integer.toString(day.getDayOfMonth()));
        more.set(name + "-month", Integer.toString(day.getMonthValue()));
        more.set(name + "-year", Integer.toString(era.yearOf(day.getYear())));
        return new Entered(more, field, reason);
    }

    public String value(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    public @Nullable String error(String id) {
        return field.equals(id) ? reason : null;
    }

    public List<Fault> faults() {
        return reason.isEmpty() ? List.of() : List.of(new Fault(field, reason));
    }

    /**
     * Null where all three parts are empty.
     *
     * @param unreadable message key for anything else that is not a day
     */
    @Nullable
    LocalDate day(String name, String unreadable) {
        List<String> parts = Stream.of("-day", "-month", "-year")
                .map(part -> value(name + part).strip())
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        // Months are figures, or words as in "เม.ย."; words stand without strokes.
        String month = parts.get(1);
        boolean word = !month.isEmpty() && !Character.isDigit(month.charAt(0));
        try {
            return ThaiDates.parse(String.join(word ? " " : "/", parts));
        } catch (UnreadableDate e) {
            throw new Refused(unreadable);
        }
    }
}
