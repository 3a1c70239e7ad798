package org.ruammue.submissions.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormChanges;
import org.ruammue.forms.FormVersions;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Submission;
import org.ruammue.web.LocalizedText;

/**
 * What an agency is told after the form changed under its draft.
 *
 * @param kept answers to questions that were taken out; they stay in the draft
 */
public record FormChangeView(Instant at, int version, FormChanges changes, List<Kept> kept) {
    public record Kept(LocalizedText label, List<LocalizedText> answer) {}

    /** Null where the form did not change, or the answers are in. */
    static @Nullable FormChangeView of(Desk desk, Draft draft, FormVersions forms) {
        Submission submission = desk.submission();
        if (submission == null || desk.stage().isIn()) {
            return null;
        }
        Long from = submission.formChangedFrom();
        Instant at = submission.formChangedAt();
        if (from == null || at == null) {
            return null;
        }
        Form before = forms.find(from);
        FormChanges changes = FormChanges.between(before, desk.form());
        List<Kept> kept = changes.removed().stream()
                .filter(question -> before.field(question.id()).isPresent())
                .map(question -> new Kept(
                        question.label(), AnswerText.all(question, draft.sheet().value(question.id()))))
                .filter(one -> !one.answer().isEmpty())
                .toList();
        return new FormChangeView(at, desk.form().version(), changes, kept);
    }
}
