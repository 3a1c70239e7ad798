package org.ruammue.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * How long or large an answer may be.
 *
 * @param maxLength characters (code points); null for the usual length of the type
 * @param maxWords words, as Thai and English readers count them; null for no limit
 * @param min smallest number
 * @param max largest number
 * @param decimals digits after the point that a number may have; null for none, in money two
 * @param unit stands behind the number, for example "วัน" / "days"
 * @param lowLabel what the first step of a rating means
 * @param highLabel what its last step means
 * @param files null for any type but files and pictures, and for the usual limits of those
 */
public record Limits(
        @Nullable Integer maxLength,
        @Nullable Integer maxWords,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable LocalizedText unit,
        @Nullable LocalizedText lowLabel,
        @Nullable LocalizedText highLabel,
        @Nullable FileLimits files) {
    /** The longest text a field can hold at all, so that a pasted book does not become an answer. */
    public static final int LONGEST = 20_000;

    public static final Limits USUAL = new Limits(null, null, null, null, null, null, null, null, null);
}
