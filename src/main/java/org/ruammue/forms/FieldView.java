package org.ruammue.forms;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.rich.RichText;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Page;
import tools.jackson.databind.JsonNode;

/**
 * One question as a page shows it.
 *
 * @param value as stored or worked out, or a missing node
 * @param version goes back with the answer, so that a change by somebody else in between is noticed
 * @param shown whether it is asked, given the other answers
 * @param required whether it must be answered, given the other answers
 * @param options on offer, given the other answers
 * @param when what makes it appear, in words; null for a question that is always asked
 * @param remark what is wrong with the answer; null when nothing is or nothing should be said yet
 * @param locked why the answer cannot be changed; null when it can
 * @param note of a reviewer
 * @param table null for any other type
 * @param inTable whether it is a cell of a table
 */
public record FieldView(
        Question question,
        String path,
        JsonNode value,
        long version,
        boolean shown,
        boolean required,
        List<Option> options,
        @Nullable LocalizedText when,
        @Nullable Remark remark,
        @Nullable LocalizedText locked,
        @Nullable String note,
        @Nullable TableView table,
        boolean inTable) {

    /** Id of the first control in the page; error summaries link to it. */
    public String id() {
        return anchor(path);
    }

    static String anchor(String path) {
        return "f-" + path.replace('/', '-');
    }

    /** For a control that holds text. */
    public String text() {
        if (question.type() == QuestionType.RICH_TEXT) {
            return RichText.of(value.asString("")).marked();
        }
        return value.isNumber() ? AnswerText.digits(value) : value.isContainer() ? "" : value.asString("");
    }

    /** For a control that holds text, as the reader of the page writes it: days with the name of the month. */
    public String typed(Page page) {
        return switch (question.type()) {
            case DATE -> page.text(DayText.of(text()));
            case ORGANISATION -> page.text(AnswerText.of(question, value));
            default -> text();
        };
    }

    /** The same for one part of an answer that has several. */
    public String part(Page page, String name) {
        if (question.type() == QuestionType.RANKING) {
            int rank = RankingAnswers.rank(value, name);
            return rank == 0 ? "" : String.valueOf(rank);
        }
        JsonNode part = value.path(name);
        String text = part.isNumber() ? part.decimalValue().toPlainString() : part.asString("");
        return switch (question.type()) {
            case DATE_RANGE -> page.text(DayText.of(text));
            case ADDRESS -> page.text(AddressText.part(question, name, text));
            default -> text;
        };
    }

    /** The options of a ranking as the page lists them: those with a place first, in its order. */
    public List<Option> ranked() {
        return question.options().stream()
                .sorted(Comparator.comparing(option -> {
                    int rank = RankingAnswers.rank(value, option.id());
                    return rank == 0 ? Integer.MAX_VALUE : rank;
                }))
                .toList();
    }

    /** Id of the list of suggestions for the answer, or for a part of it; null where there is none. */
    public @Nullable String suggestions(String part) {
        return Suggestions.of(this, part);
    }

    /** What a part is chosen from, the blank one first; empty for a part that is typed. */
    public List<Option> partChoices(String name) {
        return PartText.choices(question, name);
    }

    /** The help and an example, which is the usual one of the type where the question has none; empty for neither. */
    public String hint(Page page) {
        String usual = question.type().exampleKey();
        String example =
                question.example() != null ? page.text(question.example()) : usual == null ? "" : page.t(usual);
        return (page.text(question.help()) + "\n" + (example.isEmpty() ? "" : page.t("forms.example", example)))
                .strip();
    }

    /** What was understood of days, with their day of the week; empty for anything else. */
    public String readBack(Page page) {
        return switch (question.type()) {
            case DATE -> DayText.weekday(page, Stream.of(text()));
            case DATE_RANGE -> DayText.weekday(page, question.parts().stream().map(part -> Parts.text(value, part)));
            default -> "";
        };
    }

    /** The files of the answer. */
    public List<FileAnswer> files() {
        return FileAnswer.all(value);
    }

    public boolean isYes() {
        return value.isBoolean() && value.booleanValue();
    }

    public boolean isNo() {
        return value.isBoolean() && !value.booleanValue();
    }

    public boolean chosen(String optionId) {
        return value.isArray()
                ? value.valueStream()
                        .anyMatch(item -> item.isString() && item.stringValue().equals(optionId))
                : !value.isContainer() && value.asString("").equals(optionId);
    }

    public boolean otherChosen() {
        return ownWords() != null;
    }

    public String otherText() {
        JsonNode own = ownWords();
        return own == null ? "" : own.path(Option.OTHER).asString("");
    }

    private @Nullable JsonNode ownWords() {
        return value.isArray()
                ? value.valueStream().filter(JsonNode::isObject).findFirst().orElse(null)
                : value.isObject() ? value : null;
    }

    /** The field, and the cells of a table after it. */
    Stream<FieldView> withCells() {
        return table == null
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), table.rows().stream().flatMap(row -> row.fields().stream()));
    }

    /** Lines of a text area: what the limit suggests, and enough for what is there. */
    public int rows() {
        int usual = question.maxLength() > 1500 && question.limits().maxWords() == null ? 6 : 3;
        int lines =
                (int) text().lines().mapToInt(line -> 1 + line.length() / 70).sum();
        return Math.clamp(lines + 1L, usual, 18);
    }
}
