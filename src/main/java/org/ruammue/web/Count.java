package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/**
 * A big number with its word: how many stand where.
 *
 * @param standing key of a standing, or empty for the total
 * @param href shows just these below, or null
 * @param selected just these are shown now
 */
public record Count(
        String standing,
        LocalizedText label,
        long number,
        @Nullable String href,
        boolean selected) {}
