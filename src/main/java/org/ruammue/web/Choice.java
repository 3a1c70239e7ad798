package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/** One of the answers that a select, radios or checkboxes offer. */
public record Choice(
        String value, LocalizedText label, @Nullable LocalizedText hint, boolean selected) {

    /** A choice whose words are already in the reader's language. */
    public static Choice of(String value, String label, boolean selected) {
        return new Choice(value, new LocalizedText(label, ""), null, selected);
    }
}
