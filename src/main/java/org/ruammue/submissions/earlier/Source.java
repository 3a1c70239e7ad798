package org.ruammue.submissions.earlier;

import java.time.Instant;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Form;
import org.ruammue.web.LocalizedText;

/**
 * What the same agency submitted elsewhere: the latest revision of one submission.
 *
 * @param fiscalYear of the round, Buddhist
 * @param form as it was then
 */
public record Source(
        long revisionId, LocalizedText round, int fiscalYear, Instant submittedAt, Form form, AnswerSheet sheet) {}
