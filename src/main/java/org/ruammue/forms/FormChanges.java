package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two versions of a form, by question id.
 *
 * @param added questions that are new, in the order of the new version
 * @param changed the new wording of questions whose words, options, limits or rules are others
 * @param removed questions that are no longer there, as they were
 */
public record FormChanges(List<Question> added, List<Question> changed, List<Question> removed) {
    public FormChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public static FormChanges between(Form before, Form after) {
        List<Question> added = new ArrayList<>();
        List<Question> changed = new ArrayList<>();
        after.questions()
                .filter(FormChanges::counts)
                .forEach(question -> before.question(question.id())
                        .ifPresentOrElse(
                                was -> {
                                    if (!bare(was).equals(bare(question))) {
                                        changed.add(question);
                                    }
                                },
                                () -> added.add(question)));
        List<Question> removed = before.questions()
                .filter(FormChanges::counts)
                .filter(question -> after.question(question.id()).isEmpty())
                .toList();
        return new FormChanges(added, changed, removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static boolean counts(Question question) {
        return question.type() != QuestionType.NOTE;
    }

    /** A table without its columns, which are compared on their own. */
    private static String bare(Question question) {
        var node = DefinitionWriter.question(question);
        node.remove("columns");
        return node.toString();
    }
}
