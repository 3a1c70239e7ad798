package org.ruammue.forms.rich;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;

/** Where a link may lead: to the web, to a mail address, to a telephone. */
final class Address {
    private static final int LONGEST = 500;
    private static final Pattern WHOLE =
            Pattern.compile("(?:https?://[^\\s<>\"'`]+|mailto:[^\\s<>\"'`]+|tel:[+0-9-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}-]+\\.)+[\\p{L}\\p{M}]{2,}(?:[/?#][^\\s<>\"'`]*)?");

    private Address() {}

    /** Null for what is no address. */
    static @Nullable String of(String typed) {
        String address = ThaiText.clean(typed).replace("(", "%28").replace(")", "%29");
        if (address.length() > LONGEST) {
            return null;
        }
        return WHOLE.matcher(address).matches()
                ? address
                : BARE.matcher(address).matches() ? "https://" + address : null;
    }
}
