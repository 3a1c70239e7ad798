package org.ruammue.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which questions are asked, given the answers so far. One pass is enough: a condition looks back only, and the answer to
 * a question that is not asked counts as none.
 */
final class VisibleFields {
    private final AnswerSheet sheet;
    private final Set<String> shownPaths = new HashSet<>();
    private final Set<String> shownSections = new HashSet<>();
    private final List<Field> fields = new ArrayList<>();

    private VisibleFields(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    static VisibleFields of(Form form, AnswerSheet sheet) {
        VisibleFields visible = new VisibleFields(sheet);
        form.sections().forEach(visible::add);
        return visible;
    }

    List<Field> fields() {
        return fields;
    }

    boolean shows(Section section) {
        return shownSections.contains(section.id());
    }

    /** Nobody has answered yet what decides about the section. */
    boolean waits(Section section) {
        Condition condition = section.showWhen();
        return condition != null && shows(condition.question()) && !sheet.answered(condition.question());
    }

    boolean shows(String path) {
        return shownPaths.contains(path);
    }

    private void add(Section section) {
        if (!holds(section.showWhen(), null, null)) {
            return;
        }
        shownSections.add(section.id());
        if (!section.repeats()) {
            section.questions().forEach(question -> add(section, null, question));
            return;
        }
        for (String row : sheet.rows(section.id())) {
            section.questions().forEach(question -> add(section, row, question));
        }
    }

    private void add(Section section, @Nullable String row, Question question) {
        if (holds(question.showWhen(), section, row)) {
            String path = path(section, row, question.id());
            shownPaths.add(path);
            fields.add(new Field(section, question, path));
        }
    }

    private boolean holds(@Nullable Condition condition, @Nullable Section section, @Nullable String row) {
        return condition == null || condition.holds(answer(condition.question(), section, row));
    }

    private JsonNode answer(String question, @Nullable Section section, @Nullable String row) {
        String inRow = section == null ? question : path(section, row, question);
        String path = shownPaths.contains(inRow) ? inRow : question;
        return shownPaths.contains(path) ? sheet.value(path) : MissingNode.getInstance();
    }

    private static String path(Section section, @Nullable String row, String question) {
        return row == null
                ? question
                : AnswerPath.of(section.id(), row, question).toString();
    }
}
