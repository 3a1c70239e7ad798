package org.ruammue.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.LocalizedText;

/**
 * One page of a form. With a {@link Repeat} its questions are asked once for each row of a list; the list has the id of
 * the section.
 */
public record Section(
        String id,
        LocalizedText title,
        @Nullable LocalizedText intro,
        List<Question> questions,
        @Nullable Repeat repeat,
        @Nullable Formula showWhen) {
    public Section {
        questions = List.copyOf(questions);
    }

    Section with(List<Question> others) {
        return new Section(id, title, intro, others, repeat, showWhen);
    }

    public boolean repeats() {
        return repeat != null;
    }
}
