package org.ruammue.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ruammue.forms.logic.Values;
import org.ruammue.forms.rich.RichText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Turns stored answers into values of formulas and back. */
final class FormulaValues {
    private static final int USUAL_DECIMALS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private FormulaValues() {}

    /**
     * Yes and no are the texts {@code yes} and {@code no}; an answer in own words is {@code other}; a formatted text is its
     * words; a fiscal period is its year; a person is the name, an address the province; a range of days is the text of
     * both; a matrix is the options of its statements in order, blank where there is none; files are their names.
     */
    static Object of(Question question, JsonNode answer) {
        return switch (question.type()) {
            case FISCAL_PERIOD ->
                answer.path(PeriodAnswers.YEAR).isNumber() ? of(answer.get(PeriodAnswers.YEAR)) : of(answer);
            case RICH_TEXT -> RichText.of(answer.asString("")).content();
            case PERSON -> answer.isObject() ? of(answer.path(PersonAnswers.NAME)) : of(answer);
            case ADDRESS -> answer.isObject() ? of(answer.path(AddressAnswers.PROVINCE)) : of(answer);
            case LIKERT ->
                answer.isObject()
                        ? question.parts().stream()
                                .map(statement -> of(answer.path(statement)))
                                .toList()
                        : of(answer);
            case RANKING -> answer.isObject() ? Values.BLANK : of(answer);
            case FILE, IMAGE ->
                FileAnswer.all(answer).stream().map(FileAnswer::name).toList();
            default -> of(answer);
        };
    }

    private static Object of(JsonNode answer) {
        return switch (answer.getNodeType()) {
            case BOOLEAN -> answer.booleanValue() ? "yes" : "no";
            case NUMBER -> answer.decimalValue();
            case STRING -> answer.stringValue();
            case ARRAY -> answer.valueStream().map(FormulaValues::of).toList();
            case OBJECT ->
                answer.has(Option.OTHER)
                        ? Option.OTHER
                        : Values.text(
                                answer.valueStream().map(FormulaValues::of).toList());
            default -> Values.BLANK;
        };
    }

    /** What a computed question stores; a missing node for a blank or a number that no column could hold. */
    static JsonNode node(Question question, Object value) {
        return switch (value) {
            case BigDecimal number -> number(question, number);
            case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
            case List<?> list when list.isEmpty() -> MissingNode.getInstance();
            default -> {
                String text = Values.text(value);
                yield text.isBlank() || text.length() > Limits.LONGEST
                        ? MissingNode.getInstance()
                        : JsonNodeFactory.instance.stringNode(text);
            }
        };
    }

    private static JsonNode number(Question question, BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0) {
            return MissingNode.getInstance();
        }
        Integer decimals = question.limits().decimals();
        return NumberAnswers.node(number.setScale(decimals == null ? USUAL_DECIMALS : decimals, RoundingMode.HALF_UP));
    }
}
