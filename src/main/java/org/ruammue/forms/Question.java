package org.ruammue.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is asked.
 *
 * @param id unique in the form, small letters, digits and hyphens; never reused for another meaning
 * @param help one or two sentences below the label
 * @param example how a good answer looks
 * @param options of a choice, in order
 * @param other an answer in own words is possible beside the options
 * @param statements what a matrix asks about, each answered with one of the options
 * @param table the columns of a table; null for any other type
 * @param total a column of numbers that is summed below the table
 * @param chart counted in the charts of the overview (R0.17)
 */
public record Question(
        String id,
        QuestionType type,
        LocalizedText label,
        @Nullable LocalizedText help,
        @Nullable LocalizedText example,
        boolean required,
        Limits limits,
        List<Option> options,
        boolean other,
        List<Option> statements,
        @Nullable Table table,
        boolean total,
        Logic logic,
        boolean chart) {
    public Question {
        options = List.copyOf(options);
        statements = List.copyOf(statements);
    }

    /** Reads what was typed or sent, in whatever JSON type, into what is stored. Reading a stored value changes nothing. */
    public TypedValue read(JsonNode raw) {
        return AnswerReader.isBlank(raw) ? TypedValue.BLANK : type.read(this, raw);
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /** Characters (code points) that an answer may have. */
    public int maxLength() {
        Integer limit = limits.maxLength();
        return limit == null ? type.usualLength() : limit;
    }

    /** Names of the controls of an answer that is an object; none where one control is the answer. */
    public List<String> parts() {
        return switch (type) {
            case DATE_RANGE -> List.of(DateAnswers.FROM, DateAnswers.TO);
            case FISCAL_PERIOD -> List.of(PeriodAnswers.YEAR, PeriodAnswers.QUARTER);
            case RANKING -> options.stream().map(Option::id).toList();
            case LIKERT -> statements.stream().map(Option::id).toList();
            default -> List.of();
        };
    }

    /** The steps of a rating, or the places of a ranking, in order; none for any other type. */
    public List<Integer> steps() {
        return switch (type) {
            case RATING -> ScaleAnswers.steps(this);
            case RANKING -> RankingAnswers.places(this);
            default -> List.of();
        };
    }

    /** The columns of a table; none for any other type. */
    public List<Question> columns() {
        return table == null ? List.of() : table.columns();
    }
}
