package org.ruammue.forms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads e-mail, telephone and web addresses; what does not fit is kept as typed with a remark. */
final class ContactAnswers {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{M}]{2,63}");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*");

    private ContactAnswers() {}

    static TypedValue email(Question question, JsonNode raw) {
        return read(question, raw, "forms.remark.email", ContactAnswers::email);
    }

    static TypedValue phone(Question question, JsonNode raw) {
        return read(question, raw, "forms.remark.phone", text -> PhoneNumbers.read(ThaiDigits.toArabic(text)));
    }

    static TypedValue webAddress(Question question, JsonNode raw) {
        return read(question, raw, "forms.remark.web-address", ContactAnswers::webAddress);
    }

    private static TypedValue read(
            Question question, JsonNode raw, String remark, Function<String, Optional<String>> normalise) {
        if (!raw.isString()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        if (TextAnswers.tooLongToKeep(raw.stringValue())) {
            return TextAnswers.refusedAsTooLong(raw.stringValue());
        }
        String text = ThaiText.clean(raw.stringValue());
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        Optional<String> normal = ThaiText.fits(text, question.maxLength()) ? normalise.apply(text) : Optional.empty();
        JsonNode value = JsonNodeFactory.instance.stringNode(normal.orElse(text));
        return normal.isPresent() ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, Remark.of(remark));
    }

    private static Optional<String> email(String text) {
        if (!EMAIL.matcher(text).matches() || text.contains("..") || text.startsWith(".") || text.contains(".@")) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        return Optional.of(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> webAddress(String text) {
        try {
            URI uri = new URI(SCHEME.matcher(text).matches() ? text : "https://" + text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getRawAuthority();
            boolean web = (scheme.equals("https") || scheme.equals("http"))
                    && host != null
                    && host.matches("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+(:\\d{1,5})?");
            return web ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
