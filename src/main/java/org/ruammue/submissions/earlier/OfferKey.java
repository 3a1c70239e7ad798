package org.ruammue.submissions.earlier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an offer in a request: {@code 17:contact-name@3} or, for a row, {@code 17:wishes/r1}.
 *
 * @param version of the answer that stood there when the offer was made
 */
record OfferKey(long revision, String path, int version) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([A-Za-z0-9/-]{1,130})(?:@(\\d{1,9}))?");

    static Optional<OfferKey> parse(String key) {
        Matcher parts = FORM.matcher(key);
        return parts.matches()
                ? Optional.of(new OfferKey(
                        Long.parseLong(parts.group(1)),
                        parts.group(2),
                        parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    String list() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    String row() {
        return path.substring(path.indexOf('/') + 1);
    }
}
