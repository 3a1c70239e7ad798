package org.ruammue.forms;

import java.util.List;
import java.util.Optional;
import org.ruammue.web.LocalizedText;

/**
 * Questions that are asked once for each row: a section that repeats, or a table.
 *
 * @param id of the section or of the table
 */
public record RowList(String id, Section section, LocalizedText title, Repeat repeat, List<Question> questions) {
    /** Stands for the answers outside all lists and tables, as one row; no list has this id. */
    public static final String WHOLE = "-";

    /** The answers outside all lists and tables as one row; empty for a form that has only lists. */
    public static Optional<RowList> whole(Form form) {
        List<Section> single =
                form.sections().stream().filter(section -> !section.repeats()).toList();
        List<Question> asked = single.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.type() != QuestionType.NOTE && question.table() == null)
                .toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowList(
                        WHOLE,
                        single.getFirst(),
                        form.name(),
                        new Repeat(1, 1, form.name(), asked.getFirst().id()),
                        asked));
    }
}
