package org.ruammue.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswersView.Change;
import org.ruammue.forms.AnswersView.Line;
import org.ruammue.forms.AnswersView.Part;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a section out of two sheets. */
record PartReader(FormState before, FormState after) {
    private static final LocalizedText NONE = new LocalizedText("", "");

    List<Part> section(Section section) {
        if (!before.shows(section) && !after.shows(section)) {
            return List.of();
        }
        if (section.repeats()) {
            RowList list = Objects.requireNonNull(after.list(section.id()));
            List<Part> rows = rows(list);
            return rows.isEmpty()
                    ? List.of(new Part(section, list, null, 0, NONE, Change.NONE, List.of(), List.of()))
                    : rows;
        }
        return plain(section);
    }

    /** The answers of the section, broken where a table stands between them. */
    private List<Part> plain(Section section) {
        List<Part> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Question question : section.questions()) {
            if (question.table() == null) {
                Line line = line(null, question);
                if (line != null) {
                    lines.add(line);
                }
            } else if (before.shows(question.id()) || after.shows(question.id())) {
                flush(section, lines, parts);
                RowList list = Objects.requireNonNull(after.list(question.id()));
                parts.add(new Part(section, list, null, 0, question.label(), Change.NONE, List.of(), rows(list)));
            }
        }
        flush(section, lines, parts);
        return parts;
    }

    private static void flush(Section section, List<Line> lines, List<Part> parts) {
        if (!lines.isEmpty()) {
            parts.add(new Part(section, null, null, 0, NONE, Change.NONE, List.copyOf(lines), List.of()));
            lines.clear();
        }
    }

    private List<Part> rows(RowList list) {
        Set<String> ids = new LinkedHashSet<>(after.sheet().rows(list.id()));
        ids.addAll(before.sheet().rows(list.id()));
        List<Part> rows = new ArrayList<>();
        for (String row : ids) {
            List<Line> lines = list.questions().stream()
                    .map(question -> line(row, question))
                    .filter(Objects::nonNull)
                    .map(line -> (Line) line)
                    .toList();
            LocalizedText title = title(list, lines);
            rows.add(new Part(list.section(), list, row, rows.size() + 1, title, change(list, row), lines, List.of()));
        }
        return rows;
    }

    private @Nullable Line line(@Nullable String row, Question question) {
        FormState.Place place = after.place(question.id());
        if (place == null
                || (!question.type().answered() && question.type() != QuestionType.COMPUTED)
                || (!before.shows(place, row) && !after.shows(place, row))) {
            return null;
        }
        List<LocalizedText> was = AnswerText.all(question, before.value(place, row));
        List<LocalizedText> is = AnswerText.all(question, after.value(place, row));
        List<FileAnswer> filesBefore = files(question, before.value(place, row));
        List<FileAnswer> filesAfter = files(question, after.value(place, row));
        Change change = was.equals(is) && filesBefore.equals(filesAfter)
                ? Change.NONE
                : was.isEmpty() ? Change.ADDED : is.isEmpty() ? Change.REMOVED : Change.CHANGED;
        String html = AnswerText.html(question, after.value(place, row));
        return new Line(place.path(row), question, was, is, filesBefore, filesAfter, html, change);
    }

    private static List<FileAnswer> files(Question question, JsonNode answer) {
        return question.type().isFile() ? FileAnswer.all(answer) : List.of();
    }

    private static LocalizedText title(RowList list, List<Line> lines) {
        String titled = list.repeat().titleQuestion();
        return lines.stream()
                .filter(line -> line.question().id().equals(titled))
                .map(line -> line.after().isEmpty() ? line.before() : line.after())
                .flatMap(List::stream)
                .findFirst()
                .orElse(NONE);
    }

    private Change change(RowList list, String row) {
        boolean was = before.sheet().rows(list.id()).contains(row);
        boolean is = after.sheet().rows(list.id()).contains(row);
        return was == is ? Change.NONE : is ? Change.ADDED : Change.REMOVED;
    }
}
