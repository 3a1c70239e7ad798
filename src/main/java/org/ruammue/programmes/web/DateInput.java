package org.ruammue.programmes.web;

import java.time.LocalDate;
import java.util.Map;
import org.ruammue.thai.ThaiDates;
import org.ruammue.thai.UnreadableDate;
import org.ruammue.web.Refused;

/** Reads the three boxes of a date field: Buddhist or Christian year, Thai or Arabic digits, month by number or name. */
final class DateInput {
    private DateInput() {}

    static LocalDate read(Map<String, String> form, String name) {
        String day = form.getOrDefault(name + "-day", "").strip();
        String month = form.getOrDefault(name + "-month", "").strip();
        String year = form.getOrDefault(name + "-year", "").strip();
        boolean digits = month.chars().allMatch(Character::isDigit);
        String text = digits ? day + "/" + month + "/" + year : day + " " + month + " " + year;
        try {
            return ThaiDates.parse(text);
        } catch (UnreadableDate e) {
            throw new Refused("programmes.problem.date", text);
        }
    }
}
