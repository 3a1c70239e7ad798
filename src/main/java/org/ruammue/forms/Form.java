package org.ruammue.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * What is asked, in sections. The same question id in two versions of a form means the same question, so that answers
 * can be carried on and counted over the years.
 *
 * @param key names the form through all its versions
 * @param version counted from 1; 0 for a form that is not published yet
 */
public record Form(
        String key,
        int version,
        LocalizedText name,
        @Nullable LocalizedText intro,
        List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }

    public Form withVersion(int number) {
        return new Form(key, number, name, intro, sections);
    }

    /** The same form with other questions in the place of each; columns of tables are questions too. */
    Form map(UnaryOperator<Question> change) {
        UnaryOperator<Question> whole = question -> {
            Table table = question.table();
            return change.apply(
                    table == null
                            ? question
                            : question.withTable(new Table(
                                    table.rows(),
                                    table.columns().stream().map(change).toList())));
        };
        return new Form(
                key,
                version,
                name,
                intro,
                sections.stream()
                        .map(section -> section.with(
                                section.questions().stream().map(whole).toList()))
                        .toList());
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The question with the id, columns of tables included; ids are unique in a form. */
    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** All questions in order, each table followed by its columns. */
    public Stream<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(question -> Stream.concat(Stream.of(question), question.columns().stream()));
    }

    /** Whether an answer can change what is asked, required, on offer or worked out. */
    public boolean hasRules() {
        return sections.stream().anyMatch(section -> section.showWhen() != null)
                || questions()
                        .anyMatch(question ->
                                question.total() || !question.logic().equals(Logic.NONE));
    }

    /** All lists and tables, in order. */
    public Stream<RowList> lists() {
        return sections.stream().flatMap(Form::lists);
    }

    public Optional<RowList> list(String id) {
        return lists().filter(list -> list.id().equals(id)).findFirst();
    }

    /** What the path of an answer stands for; empty when the form has no such place. Row ids are not looked up here. */
    public Optional<Field> field(String path) {
        return AnswerPath.parse(path)
                .flatMap(at -> at.list() == null
                        ? sections.stream()
                                .filter(section -> !section.repeats())
                                .flatMap(section -> fields(section, section.questions(), at, path))
                                .findFirst()
                        : list(at.list())
                                .flatMap(list -> fields(list.section(), list.questions(), at, path)
                                        .findFirst()));
    }

    private static Stream<Field> fields(Section section, List<Question> questions, AnswerPath at, String path) {
        return questions.stream()
                .filter(question ->
                        question.id().equals(at.question()) && question.type().answered())
                .map(question -> new Field(section, question, path));
    }

    private static Stream<RowList> lists(Section section) {
        Repeat repeat = section.repeat();
        Stream<RowList> own = repeat == null
                ? Stream.empty()
                : Stream.of(new RowList(section.id(), section, section.title(), repeat, section.questions()));
        Stream<RowList> tables = section.questions().stream().flatMap(question -> {
            Table table = question.table();
            return table == null
                    ? Stream.empty()
                    : Stream.of(new RowList(question.id(), section, question.label(), table.rows(), table.columns()));
        });
        return Stream.concat(own, tables);
    }
}
