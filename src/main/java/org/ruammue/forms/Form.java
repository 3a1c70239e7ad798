package org.ruammue.forms;

import java.util.List;
import java.util.Optional;
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

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The question with the id; ids are unique in a form, lists included. */
    public Optional<Question> question(String id) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** What the path of an answer stands for; empty when the form has no such place. Row ids are not looked up here. */
    public Optional<Field> field(String path) {
        return AnswerPath.parse(path)
                .flatMap(at -> sections.stream()
                        .filter(section -> at.fits(section))
                        .flatMap(section -> section.questions().stream()
                                .filter(question -> question.id().equals(at.question())
                                        && question.type().answered())
                                .map(question -> new Field(section, question, path)))
                        .findFirst());
    }
}
