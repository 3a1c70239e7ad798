package org.ruammue.forms;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswersView.Change;
import org.ruammue.forms.AnswersView.Line;
import org.ruammue.forms.AnswersView.Part;
import org.ruammue.web.LocalizedText;

/** Reads one section, or one row of it, out of two sheets. */
record PartReader(Section section, AnswerSheet older, AnswerSheet newer, VisibleFields before, VisibleFields after) {

    Part read(@Nullable String row, int number) {
        List<Line> lines = section.questions().stream()
                .filter(question -> question.type().answered())
                .map(question -> line(row, question))
                .filter(Objects::nonNull)
                .toList();
        return new Part(section, row, number, title(lines), change(row), lines);
    }

    private @Nullable Line line(@Nullable String row, Question question) {
        String path = row == null
                ? question.id()
                : AnswerPath.of(section.id(), row, question.id()).toString();
        if (!before.shows(path) && !after.shows(path)) {
            return null;
        }
        List<LocalizedText> was = texts(question, path, older, before);
        List<LocalizedText> is = texts(question, path, newer, after);
        Change change = was.equals(is)
                ? Change.NONE
                : was.isEmpty() ? Change.ADDED : is.isEmpty() ? Change.REMOVED : Change.CHANGED;
        return new Line(path, question, was, is, change);
    }

    private static List<LocalizedText> texts(Question question, String path, AnswerSheet sheet, VisibleFields visible) {
        return visible.shows(path) ? AnswerText.all(question, sheet.value(path)) : List.of();
    }

    private LocalizedText title(List<Line> lines) {
        Repeat repeat = section.repeat();
        String titled = repeat == null ? null : repeat.titleQuestion();
        return lines.stream()
                .filter(line -> line.question().id().equals(titled))
                .map(line -> line.after().isEmpty() ? line.before() : line.after())
                .flatMap(List::stream)
                .findFirst()
                .orElse(new LocalizedText("", ""));
    }

    private Change change(@Nullable String row) {
        if (row == null) {
            return Change.NONE;
        }
        boolean was = older.rows(section.id()).contains(row);
        boolean is = newer.rows(section.id()).contains(row);
        return was == is ? Change.NONE : is ? Change.ADDED : Change.REMOVED;
    }
}
