package org.ruammue.forms;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * What the keeper of a draft knows and a form does not, to show the form for editing.
 *
 * @param versions how often each answer was saved, by path; a path that is not there was never saved and counts as 0
 * @param locked by path, the reason why the answer cannot be changed now; null where it can
 * @param notes what a reviewer said about an answer, by path (a returned submission)
 * @param showRemarks whether to show what is missing; not before a person has asked for the check
 * @param faults why an answer that was just sent is not stored, by path, in the reader's language
 */
public record Editing(
        AnswerSheet sheet,
        Map<String, Long> versions,
        Function<String, @Nullable LocalizedText> locked,
        Map<String, String> notes,
        boolean showRemarks,
        Map<String, String> faults) {

    /** Nothing went wrong so far. */
    public Editing(
            AnswerSheet sheet,
            Map<String, Long> versions,
            Function<String, @Nullable LocalizedText> locked,
            Map<String, String> notes,
            boolean showRemarks) {
        this(sheet, versions, locked, notes, showRemarks, Map.of());
    }

    /** A draft that is open as a whole. */
    public static Editing open(AnswerSheet sheet, Map<String, Long> versions) {
        return new Editing(sheet, versions, path -> null, Map.of(), false);
    }

    /** Nothing can be changed, for the same reason everywhere; for example a preview. */
    public static Editing closed(AnswerSheet sheet, LocalizedText reason) {
        return new Editing(sheet, Map.of(), path -> reason, Map.of(), false);
    }
}
