package org.ruammue.forms;

import java.util.List;
import java.util.Map;
import org.ruammue.thai.Era;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Answers with parts as one text to read. */
final class PartText {
    private static final List<Option> QUARTERS = List.of(
            option("", "ทั้งปี", "The whole year"),
            option("1", "ไตรมาสที่ 1 (ต.ค. - ธ.ค.)", "Quarter 1 (October to December)"),
            option("2", "ไตรมาสที่ 2 (ม.ค. - มี.ค.)", "Quarter 2 (January to March)"),
            option("3", "ไตรมาสที่ 3 (เม.ย. - มิ.ย.)", "Quarter 3 (April to June)"),
            option("4", "ไตรมาสที่ 4 (ก.ค. - ก.ย.)", "Quarter 4 (July to September)"));

    private PartText() {}

    /** What a part is chosen from; empty for a part that is typed. */
    static List<Option> choices(Question question, String part) {
        return switch (question.type()) {
            case FISCAL_PERIOD -> part.equals(PeriodAnswers.QUARTER) ? QUARTERS : List.of();
            case LIKERT -> question.options();
            default -> List.of();
        };
    }

    /** One text for each statement that is answered, or each place that is given. */
    static List<LocalizedText> lines(Question question, JsonNode answer) {
        if (question.type() == QuestionType.RANKING) {
            return RankingAnswers.order(question, answer).stream()
                    .map(place -> both(
                            new LocalizedText("อันดับ " + place.rank(), "No. " + place.rank()),
                            " ",
                            label(question, place.option())))
                    .toList();
        }
        return question.statements().stream()
                .filter(statement -> answer.has(statement.id()))
                .map(statement -> both(
                        statement.label(),
                        ": ",
                        label(question, answer.path(statement.id()).asString(""))))
                .toList();
    }

    private static LocalizedText label(Question question, String option) {
        return question.option(option).map(Option::label).orElseGet(() -> AnswerText.same(option));
    }

    private static LocalizedText both(LocalizedText first, String between, LocalizedText second) {
        return new LocalizedText(first.th() + between + second.th(), first.en() + between + second.en());
    }

    private static Option option(String id, String th, String en) {
        return new Option(id, new LocalizedText(th, en), null, Map.of());
    }

    static LocalizedText of(Question question, JsonNode answer) {
        return switch (question.type()) {
            case DATE_RANGE -> DayText.range(Parts.text(answer, DateAnswers.FROM), Parts.text(answer, DateAnswers.TO));
            case FISCAL_PERIOD -> period(answer);
            case PERSON -> PersonAnswers.text(answer);
            case ADDRESS -> AddressText.of(question, answer);
            default -> AnswerText.same("");
        };
    }

    private static LocalizedText period(JsonNode answer) {
        String year = Parts.text(answer, PeriodAnswers.YEAR);
        String quarter = Parts.text(answer, PeriodAnswers.QUARTER);
        String english = answer.path(PeriodAnswers.YEAR).isNumber()
                ? year + " ("
                        + Era.BUDDHIST.toChristian(
                                answer.path(PeriodAnswers.YEAR).intValue()) + ")"
                : year;
        return new LocalizedText(
                "ปีงบประมาณ " + year + (quarter.isEmpty() ? "" : " ไตรมาสที่ " + quarter),
                "Fiscal year " + english + (quarter.isEmpty() ? "" : ", quarter " + quarter));
    }
}
