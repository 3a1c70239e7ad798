package org.ruammue.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * Makes a section a list.
 *
 * @param min rows asked for at least; 0 when none are needed
 * @param max rows possible
 * @param itemName one row, for example "ความประสงค์" / "wish"
 * @param titleQuestion id of the question whose answer names a row; null to number the rows only
 */
public record Repeat(
        int min, int max, LocalizedText itemName, @Nullable String titleQuestion) {
    /** The name at the beginning of a line: "Wish 2". */
    public LocalizedText itemTitle() {
        String en = itemName.en();
        return new LocalizedText(
                itemName.th(), en.isEmpty() ? en : en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }
}
