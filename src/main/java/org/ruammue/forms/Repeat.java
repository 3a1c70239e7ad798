package org.ruammue.forms;

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
        int min, int max, LocalizedText itemName, @Nullable String titleQuestion) {}
