package org.ruammue.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * One possible answer of a choice. The id is stored and counted; the label may be reworded.
 *
 * @param carries what {@link Logic#optionsWhen} may look at, for example {@code region: north}
 */
public record Option(
        String id, LocalizedText label, @Nullable LocalizedText help, Map<String, String> carries) {
    /** The answer in own words, where a question has one. */
    public static final String OTHER = "other";

    public Option {
        carries = Map.copyOf(carries);
    }
}
