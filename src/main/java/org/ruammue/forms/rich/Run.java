package org.ruammue.forms.rich;

import org.jspecify.annotations.Nullable;

/**
 * Words that look alike.
 *
 * @param text {@code \n} is a line break
 * @param href where it leads; null when it is no link
 */
record Run(
        String text, boolean strong, boolean em, @Nullable String href) {
    static Run plain(String text) {
        return new Run(text, false, false, null);
    }

    boolean looksLike(Run other) {
        return equals(other.saying(text));
    }

    Run saying(String words) {
        return new Run(words, strong, em, href);
    }
}
