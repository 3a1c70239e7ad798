package org.ruammue.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormChanges;
import org.ruammue.forms.Question;
import org.ruammue.forms.Section;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Stage;
import org.ruammue.programmes.Step;

/** What another version of a step's form would change, and how many agencies it meets at which stage. */
public record FormOutlook(Round round, Step step, Form from, Form to, FormChanges changes, Map<Stage, Long> stages) {
    public long drafts() {
        return count(Stage.DRAFTING) + count(Stage.RETURNED) + count(Stage.WITH_HEAD);
    }

    public long submitted() {
        return count(Stage.SUBMITTED);
    }

    public long accepted() {
        return count(Stage.ACCEPTED);
    }

    private long count(Stage stage) {
        return stages.getOrDefault(stage, 0L);
    }

    /**
     * Paths of what reopens after a submit, a list or table as a whole.
     *
     * @param all everything, not only what is new or changed
     */
    List<String> reopened(boolean all) {
        Set<String> asked = Stream.concat(changes.added().stream(), changes.changed().stream())
                .map(Question::id)
                .collect(Collectors.toSet());
        List<String> paths = new ArrayList<>();
        for (Section section : to.sections()) {
            if (section.repeats()) {
                if (all || section.questions().stream().anyMatch(question -> asked.contains(question.id()))) {
                    paths.add(section.id());
                }
                continue;
            }
            section.questions().stream()
                    .filter(question -> question.type().answered() || question.table() != null)
                    .filter(question -> all
                            || asked.contains(question.id())
                            || question.columns().stream().anyMatch(column -> asked.contains(column.id())))
                    .forEach(question -> paths.add(question.id()));
        }
        return paths;
    }
}
