package org.ruammue.forms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.rich.RichText;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** An answer as words to read, in both languages: labels for ids, commas and units for numbers. */
public final class AnswerText {
    private static final LocalizedText YES = new LocalizedText("ใช่", "Yes");
    private static final LocalizedText NO = new LocalizedText("ไม่ใช่", "No");
    private static final LocalizedText BAHT = new LocalizedText("บาท", "baht");

    private AnswerText() {}

    /** Several chosen options stand with commas between; empty for a blank answer. */
    public static LocalizedText of(Question question, JsonNode answer) {
        List<LocalizedText> all = all(question, answer);
        return new LocalizedText(
                all.stream().map(LocalizedText::th).collect(Collectors.joining(", ")),
                all.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    /** One text for each thing chosen; one for any other answer; none for a blank one. */
    public static List<LocalizedText> all(Question question, JsonNode answer) {
        if (AnswerReader.isBlank(answer)) {
            return List.of();
        }
        if (question.type() == QuestionType.LIKERT || question.type() == QuestionType.RANKING) {
            return PartText.lines(question, answer);
        }
        if (question.type().isFile()) {
            return FileAnswer.all(answer).stream().map(AnswerText::file).toList();
        }
        if (answer.isArray()) {
            return answer.valueStream().map(item -> one(question, item)).toList();
        }
        return List.of(one(question, answer));
    }

    private static LocalizedText file(FileAnswer file) {
        return same(file.caption().isEmpty() ? file.name() : file.name() + " – " + file.caption());
    }

    /** A formatted answer as safe HTML; null for an answer that is none. */
    public static @Nullable String html(Question question, JsonNode answer) {
        return question.type() == QuestionType.RICH_TEXT && !AnswerReader.isBlank(answer)
                ? RichText.of(answer.asString("")).html()
                : null;
    }

    private static LocalizedText one(Question question, JsonNode answer) {
        if (answer.isBoolean()) {
            return answer.booleanValue() ? YES : NO;
        }
        if (answer.isNumber()) {
            return number(question, answer);
        }
        if (answer.isObject() && !question.parts().isEmpty()) {
            return PartText.of(question, answer);
        }
        if (answer.isObject()) {
            return same(answer.path(Option.OTHER).asString(""));
        }
        String text = answer.asString("");
        if (question.type() == QuestionType.PHONE) {
            return new LocalizedText(text, text.replace(" ต่อ ", " ext "));
        }
        if (question.type() == QuestionType.RICH_TEXT) {
            return same(RichText.of(text).plain());
        }
        if (question.type() == QuestionType.DATE) {
            return DayText.of(text);
        }
        if (question.type() == QuestionType.TIME) {
            return DayText.time(text);
        }
        return question.option(text).map(Option::label).orElseGet(() -> same(text));
    }

    private static LocalizedText number(Question question, JsonNode answer) {
        if (question.type() == QuestionType.PERCENTAGE) {
            return same(digits(answer) + "%");
        }
        if (question.type() == QuestionType.RATING) {
            int most = question.steps().getLast();
            return new LocalizedText(digits(answer) + " จาก " + most, digits(answer) + " of " + most);
        }
        if (question.type() == QuestionType.FISCAL_PERIOD) {
            return same(answer.asString(""));
        }
        boolean satang = question.type() == QuestionType.MONEY
                && answer.decimalValue().stripTrailingZeros().scale() > 0;
        String digits = satang ? format("#,##0.00", answer) : digits(answer);
        LocalizedText unit =
                question.type() == QuestionType.MONEY ? BAHT : question.limits().unit();
        return unit == null ? same(digits) : new LocalizedText(digits + " " + unit.th(), digits + " " + unit.en());
    }

    /** With commas between thousands, as it may also be typed. */
    static String digits(JsonNode number) {
        return format("#,##0.###", number);
    }

    private static String format(String pattern, JsonNode number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number.decimalValue());
    }

    static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
