package org.ruammue.thai;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.ruammue.thai.UnreadableDate.Reason;

/**
 * Dates as Thai offices write and read them; the only place that converts to and from Buddhist years. Never looks at
 * the default locale or zone of the JVM.
 */
public final class ThaiDates {
    /** The first day of the first Thai year that began on 1 January (BE 2484). Earlier dates are refused. */
    public static final LocalDate FIRST = LocalDate.of(1941, 1, 1);

    private ThaiDates() {}

    public static String format(LocalDate date, DateStyle style) {
        if (date.isBefore(FIRST)) {
            throw new IllegalArgumentException("no Buddhist year is given for days before 1941: " + date);
        }
        String text = date.getDayOfMonth() + " "
                + MonthName.of(date.getMonth()).in(style.thai(), style.abbreviated()) + " "
                + style.era().yearOf(date.getYear());
        return style.digits() == DateStyle.Digits.THAI ? ThaiDigits.toThai(text) : text;
    }

    /** "1-5 เมษายน 2564", leaving out of the first date what both have in common. */
    public static String format(DateSpan span, DateStyle style) {
        String last = format(span.last(), style);
        if (span.singleDay()) {
            return last;
        }
        LocalDate first = span.first();
        String begin = format(first, style);
        if (first.getYear() == span.last().getYear()) {
            begin = begin.substring(0, begin.lastIndexOf(' '));
            if (first.getMonth() == span.last().getMonth()) {
                begin = begin.substring(0, begin.indexOf(' '));
            }
        }
        return begin + " - " + last;
    }

    /** จันทร์ or Monday. */
    public static String weekday(DayOfWeek day, boolean thai) {
        WeekdayName name = WeekdayName.of(day);
        return thai ? name.th() : name.en();
    }

    /** 09.30 น. in Thai, 09:30 in English. */
    public static String format(LocalTime time, boolean thai) {
        return String.format(Locale.ROOT, thai ? "%02d.%02d น." : "%02d:%02d", time.getHour(), time.getMinute());
    }

    /**
     * Reads one day. A year of two digits is Buddhist (62 = 2562); one of four digits is Buddhist from 2484 on and
     * Christian below, unless พ.ศ. or ค.ศ. stands before it.
     *
     * @throws UnreadableDate if the text is anything else than exactly one existing day
     */
    public static LocalDate parse(String text) {
        List<DateSpan> spans = parseSpans(text);
        if (spans.size() != 1 || !spans.getFirst().singleDay()) {
            throw new UnreadableDate(Reason.NOT_ONE_DAY, text);
        }
        return spans.getFirst().first();
    }

    /**
     * Reads lists and ranges: "๑, ๕ - ๖ กันยายน ๒๕๖๐", "19 มกราคม - 31 มีนาคม 2564". A day without month or year takes
     * those of the next date that has them. Spaces between digits are taken as slips of the pen or of the scanner.
     *
     * @return in the order of the text, never empty
     * @throws UnreadableDate if any part cannot be read
     */
    public static List<DateSpan> parseSpans(String text) {
        return new DateReader(text).read();
    }
}
