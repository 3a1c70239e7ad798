package org.ruammue.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruammue.files.FileType;
import org.ruammue.files.Welcome;
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
 * @param needs parts of a person or an address that must be there beside the usual ones
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
        List<String> needs,
        @Nullable Table table,
        boolean total,
        Logic logic,
        boolean chart) {
    public Question {
        options = List.copyOf(options);
        statements = List.copyOf(statements);
        needs = List.copyOf(needs);
    }

    /** Reads what was typed or sent, in whatever JSON type, into what is stored. Reading a stored value changes nothing. */
    public TypedValue read(JsonNode raw) {
        return AnswerReader.isBlank(raw) ? TypedValue.BLANK : type.read(this, raw);
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /** The same question with other options; see {@link OptionSource}. */
    Question withOptions(List<Option> others) {
        return new Question(
                id,
                type,
                label,
                help,
                example,
                required,
                limits,
                others,
                other,
                statements,
                needs,
                table,
                total,
                logic,
                chart);
    }

    Question withTable(Table other) {
        return new Question(
                id,
                type,
                label,
                help,
                example,
                required,
                limits,
                options,
                this.other,
                statements,
                needs,
                other,
                total,
                logic,
                chart);
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
            case PERSON -> PersonAnswers.PARTS;
            case ADDRESS -> AddressAnswers.PARTS;
            case RANKING -> options.stream().map(Option::id).toList();
            case LIKERT -> statements.stream().map(Option::id).toList();
            default -> List.of();
        };
    }

    /** Whether a part must be there as soon as any is; true for all parts of an answer that makes sense only whole. */
    public boolean needsPart(String part) {
        return switch (type) {
            case PERSON -> PersonAnswers.USUAL.contains(part) || needs.contains(part);
            case ADDRESS -> AddressAnswers.USUAL.contains(part) || needs.contains(part);
            default -> true;
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

    /** How many files, and how large. */
    public FileLimits fileLimits() {
        FileLimits files = limits.files();
        return files == null ? FileLimits.USUAL : files;
    }

    /** What a file of the answer may be. */
    public Set<FileType> fileTypes() {
        List<FileKind> kinds = fileLimits().kinds();
        return type == QuestionType.IMAGE
                ? FileType.pictures()
                : kinds.isEmpty() ? FileType.all() : FileKind.types(kinds);
    }

    /** The same as {@link #fileTypes} with the size, for {@link org.ruammue.files.Files}. */
    public Welcome welcome() {
        return new Welcome(fileTypes(), (long) fileLimits().size() << 20);
    }

    /** Whether two answers say the same; of files only what a person chose counts. */
    public boolean isSame(JsonNode one, JsonNode other) {
        if (!type.isFile()) {
            return one.equals(other);
        }
        List<FileAnswer> these = FileAnswer.all(one);
        List<FileAnswer> those = FileAnswer.all(other);
        return these.size() == those.size()
                && IntStream.range(0, these.size()).allMatch(i -> these.get(i).isSame(those.get(i)));
    }

    /** The columns of a table; none for any other type. */
    public List<Question> columns() {
        return table == null ? List.of() : table.columns();
    }
}
