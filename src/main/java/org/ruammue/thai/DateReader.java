package org.ruammue.thai;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.DateTokens.Comma;
import org.ruammue.thai.DateTokens.Dash;
import org.ruammue.thai.DateTokens.Day;
import org.ruammue.thai.DateTokens.EraWord;
import org.ruammue.thai.DateTokens.Figures;
import org.ruammue.thai.DateTokens.MonthWord;
import org.ruammue.thai.DateTokens.Token;
import org.ruammue.thai.DateTokens.WeekdayWord;
import org.ruammue.thai.UnreadableDate.Reason;

/** Reads the dates of one text: tokens to drafts, then from the last to the first, so that months and years carry back. */
final class DateReader {
    private static final int LAST_YEAR = 2200;

    /** A date as far as it is written; {@code opensRange} when a dash follows. */
    private static final class Draft {
        int day;

        @Nullable
        Month month;

        @Nullable
        Integer christianYear;

        @Nullable
        DayOfWeek weekday;

        @Nullable
        Era era;

        boolean opensRange;
    }

    private final String text;

    DateReader(String text) {
        this.text = text;
    }

    List<DateSpan> read() {
        List<Draft> drafts = drafts(DateTokens.of(text));
        List<DateSpan> spans = new ArrayList<>();
        Month month = null;
        LocalDate later = null;
        Integer year = null;
        for (Draft draft : drafts.reversed()) {
            month = draft.month != null ? draft.month : month;
            year = draft.christianYear != null ? draft.christianYear : year;
            LocalDate date = date(draft, month, year);
            if (draft.opensRange && later != null) {
                if (draft.christianYear == null && date.getMonthValue() > later.getMonthValue()) {
                    // 28 ธันวาคม - 3 มกราคม 2565 begins in 2564
                    date = date(draft, month, date.getYear() - 1);
                }
                if (date.isAfter(later)) {
                    throw unreadable(Reason.REVERSED);
                }
                spans.set(spans.size() - 1, new DateSpan(date, spans.getLast().last()));
            } else {
                spans.add(DateSpan.of(date));
            }
            year = date.getYear();
            later = date;
        }
        return spans.reversed();
    }

    private List<Draft> drafts(List<Token> tokens) {
        List<Draft> drafts = new ArrayList<>();
        Draft current = new Draft();
        for (Token token : tokens) {
            switch (token) {
                case Dash dash -> current = closed(drafts, current, true);
                case Comma comma -> current = closed(drafts, current, false);
                case MonthWord word -> {
                    if (current.day == 0 || current.month != null) {
                        throw unreadable(Reason.UNKNOWN_WORD);
                    }
                    current.month = word.month();
                }
                case WeekdayWord word -> current.weekday = word.day();
                case EraWord word -> current.era = word.era();
                case Day number -> number(current, number);
                case Figures figures -> {
                    if (current.day != 0) {
                        throw unreadable(Reason.UNKNOWN_WORD);
                    }
                    current.day = figures.day();
                    current.month = month(figures.month());
                    current.christianYear = christian(figures.year(), figures.yearDigits(), current.era);
                }
            }
        }
        closed(drafts, current, false);
        return drafts;
    }

    private Draft closed(List<Draft> drafts, Draft draft, boolean opensRange) {
        if (draft.day == 0) {
            throw unreadable(drafts.isEmpty() && !opensRange ? Reason.EMPTY : Reason.UNKNOWN_WORD);
        }
        boolean chained = opensRange && !drafts.isEmpty() && drafts.getLast().opensRange;
        if (chained) {
            throw unreadable(Reason.UNKNOWN_WORD);
        }
        draft.opensRange = opensRange;
        drafts.add(draft);
        return new Draft();
    }

    private void number(Draft draft, Day number) {
        if (draft.day == 0) {
            if (number.digits() > 2 || number.number() == 0) {
                throw unreadable(Reason.NO_SUCH_DAY);
            }
            draft.day = number.number();
        } else if (draft.month != null && draft.christianYear == null) {
            draft.christianYear = christian(number.number(), number.digits(), draft.era);
        } else {
            throw unreadable(Reason.UNKNOWN_WORD);
        }
    }

    private LocalDate date(Draft draft, @Nullable Month month, @Nullable Integer year) {
        if (month == null) {
            throw unreadable(Reason.NO_MONTH);
        }
        if (year == null) {
            throw unreadable(Reason.NO_YEAR);
        }
        try {
            LocalDate date = LocalDate.of(year, month, draft.day);
            if (draft.weekday != null && draft.weekday != date.getDayOfWeek()) {
                throw unreadable(Reason.WEEKDAY_DIFFERS);
            }
            return date;
        } catch (DateTimeException e) {
            throw unreadable(Reason.NO_SUCH_DAY);
        }
    }

    private Month month(int number) {
        if (number < 1 || number > 12) {
            throw unreadable(Reason.NO_SUCH_DAY);
        }
        return Month.of(number);
    }

    private int christian(int number, int digits, @Nullable Era written) {
        int firstBuddhist = Era.BUDDHIST.yearOf(ThaiDates.FIRST.getYear());
        Era era = written != null ? written : digits == 2 || number >= firstBuddhist ? Era.BUDDHIST : Era.CHRISTIAN;
        int whole = digits == 2 ? number + (era == Era.BUDDHIST ? 2500 : 2000) : number;
        int year = era.toChristian(whole);
        if (digits != 2 && digits != 4 || year < ThaiDates.FIRST.getYear() || year > LAST_YEAR) {
            throw unreadable(Reason.YEAR_OUT_OF_RANGE);
        }
        return year;
    }

    private UnreadableDate unreadable(Reason reason) {
        return new UnreadableDate(reason, text);
    }
}
