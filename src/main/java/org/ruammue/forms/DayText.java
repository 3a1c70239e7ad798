package org.ruammue.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.DateSpan;
import org.ruammue.thai.DateStyle;
import org.ruammue.thai.ThaiDates;
import org.ruammue.thai.UnreadableDate;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Page;

/** Stored days and times as people read them; what could not be read stands as it was typed. */
final class DayText {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private DayText() {}

    static LocalizedText of(String stored) {
        LocalDate day = day(stored);
        return day == null ? AnswerText.same(stored) : of(DateSpan.of(day));
    }

    static LocalizedText of(DateSpan span) {
        return new LocalizedText(
                ThaiDates.format(span, DateStyle.LONG_THAI), ThaiDates.format(span, DateStyle.LONG_ENGLISH));
    }

    static LocalizedText range(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && !last.isBefore(first)) {
            return of(new DateSpan(first, last));
        }
        LocalizedText begin = of(from);
        LocalizedText end = of(to);
        return new LocalizedText(begin.th() + " - " + end.th(), begin.en() + " - " + end.en());
    }

    static LocalizedText time(String stored) {
        if (!TIME.matcher(stored).matches()) {
            return AnswerText.same(stored);
        }
        LocalTime time = LocalTime.parse(stored);
        return new LocalizedText(ThaiDates.format(time, true), ThaiDates.format(time, false));
    }

    /** With the day of the week, for each day that is there; empty for what is not stored as a day. */
    static String weekday(Page page, Stream<String> stored) {
        return stored.map(text -> page.weekdayDate(day(text)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    /** Only what a reader accepted can have this form: anything else that looks like a day is kept as a text with a remark. */
    private static @Nullable LocalDate day(String stored) {
        try {
            return DAY.matcher(stored).matches() ? ThaiDates.parse(stored) : null;
        } catch (UnreadableDate e) {
            return null;
        }
    }
}
