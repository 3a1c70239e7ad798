package org.ruammue.thai;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ruammue.thai.UnreadableDate.Reason;

/** Cuts a text into the words a date is made of. Digits become Arabic, spaces between digits go. */
final class DateTokens {
    sealed interface Token {}

    record Day(int number, int digits) implements Token {}

    /** Day, month and year in figures: 7/4/2564, 2021-04-07. */
    record Figures(int day, int month, int year, int yearDigits) implements Token {}

    record MonthWord(Month month) implements Token {}

    record WeekdayWord(DayOfWeek day) implements Token {}

    record EraWord(Era era) implements Token {}

    record Dash() implements Token {}

    record Comma() implements Token {}

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final Pattern TOKEN = Pattern.compile("(?<iso>\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d))"
            + "|(?<figures>\\d{1,2}(?:(?:\\s*/\\s*\\d{1,2}\\s*/\\s*)|(?:-\\d{1,2}-)|(?:\\.\\d{1,2}\\.))(?:\\d{4}|\\d{2})(?!\\d))"
            + "|(?<number>\\d+)"
            + "|(?<era>พ\\s?\\.?\\s?ศ\\s?\\.?|ค\\s?\\.?\\s?ศ\\s?\\.?|พุทธศักราช|คริสต์ศักราช)"
            + "|(?<month>" + MONTHS.keySet().stream().collect(Collectors.joining("|")) + ")"
            + "|(?<weekday>(?:วัน)?(?:" + String.join("|", WEEKDAYS.keySet()) + ")(?:\\s*ที่)?,?)"
            + "|(?<skip>ภายในวันที่|ตั้งแต่วันที่|วันที่|วัน|ที่|เดือน|ปี|\\s+)"
            + "|(?<dash>[-\u2010-\u2015\u2212~]|ถึงวันที่|ถึง|\\bto\\b)"
            + "|(?<comma>[,;]|และ|\\band\\b)");

    private DateTokens() {}

    static List<Token> of(String text) {
        String prepared = prepared(text);
        Matcher matcher = TOKEN.matcher(prepared);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < prepared.length()) {
            if (!matcher.find() || matcher.start() != at) {
                throw new UnreadableDate(Reason.UNKNOWN_WORD, text);
            }
            at = matcher.end();
            add(tokens, matcher, text);
        }
        return tokens;
    }

    private static String prepared(String text) {
        String plain = Normalizer.normalize(ThaiText.clean(text), Normalizer.Form.NFC);
        return ThaiDigits.toArabic(plain).toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)\\s+(?=\\d)", "");
    }

    private static void add(List<Token> tokens, Matcher found, String text) {
        if (found.group("iso") != null) {
            String[] parts = found.group().split("-");
            tokens.add(figures(parts[2], parts[1], parts[0]));
        } else if (found.group("figures") != null) {
            String[] parts = found.group().split("\\s*[/.-]\\s*");
            tokens.add(figures(parts[0], parts[1], parts[2]));
        } else if (found.group("number") != null) {
            if (found.group().length() > 4) {
                throw new UnreadableDate(Reason.NO_SUCH_DAY, text);
            }
            tokens.add(new Day(Integer.parseInt(found.group()), found.group().length()));
        } else if (found.group("era") != null) {
            tokens.add(new EraWord(found.group().startsWith("พ") ? Era.BUDDHIST : Era.CHRISTIAN));
        } else if (found.group("month") != null) {
            tokens.add(new MonthWord(named(MONTHS, found.group())));
        } else if (found.group("weekday") != null) {
            tokens.add(new WeekdayWord(named(WEEKDAYS, found.group())));
        } else if (found.group("dash") != null) {
            tokens.add(new Dash());
        } else if (found.group("comma") != null) {
            tokens.add(new Comma());
        }
    }

    private static Figures figures(String day, String month, String year) {
        return new Figures(Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(year), year.length());
    }

    /** The value whose pattern fits the word; the longest patterns come first. */
    private static <T> T named(Map<String, T> names, String word) {
        String bare = word.replaceAll("^วัน|\\s*ที่,?$|,$", "");
        return names.entrySet().stream()
                .filter(name -> bare.matches(name.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<String, Month> months() {
        Map<String, Month> patterns = new LinkedHashMap<>();
        for (MonthName name : MonthName.all()) {
            patterns.put(name.th(), name.month());
            // ม.ค. is also typed มค, ม.ค and ม. ค.
            patterns.put(name.shortTh().replace(".", "\\s?\\.?\\s?").replaceAll("\\\\s\\?$", ""), name.month());
            patterns.put(name.en().toLowerCase(Locale.ROOT), name.month());
            patterns.put(name.shortEn().toLowerCase(Locale.ROOT) + "(?![a-z])\\.?", name.month());
        }
        patterns.put("sept(?![a-z])\\.?", Month.SEPTEMBER);
        return patterns;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new LinkedHashMap<>();
        WeekdayName.all().forEach(name -> names.put(name.th(), name.day()));
        names.put("พฤหัส", DayOfWeek.THURSDAY);
        WeekdayName.all().forEach(name -> names.put(name.en().toLowerCase(Locale.ROOT), name.day()));
        return names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, DayOfWeek> name) ->
                                name.getKey().length())
                        .reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
