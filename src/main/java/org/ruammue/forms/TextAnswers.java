package org.ruammue.forms;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads texts: cleaned by {@link ThaiText}, then held against the limits of the question. */
final class TextAnswers {
    /** Browsers and ICU do not agree whether the parts of "ก.พ.ร." are one word; here they are several. */
    private static final Pattern INSIDE = Pattern.compile("[\\p{L}\\p{M}][.:](?=\\p{L})");

    private TextAnswers() {}

    static TypedValue line(Question question, JsonNode raw) {
        return read(question, raw, false);
    }

    static TypedValue lines(Question question, JsonNode raw) {
        return read(question, raw, true);
    }

    private static TypedValue read(Question question, JsonNode raw, boolean lines) {
        if (!raw.isString()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        String typed = raw.stringValue();
        if (tooLongToKeep(typed)) {
            return refusedAsTooLong(typed);
        }
        String text = lines ? ThaiText.cleanLines(typed) : ThaiText.clean(typed);
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        return limited(question, JsonNodeFactory.instance.stringNode(text), text);
    }

    /**
     * Holds a text against the limits of its question.
     *
     * @param value to store
     * @param text what of it counts
     */
    static TypedValue limited(Question question, JsonNode value, String text) {
        int length = ThaiText.length(text);
        if (length > question.maxLength()) {
            return new TypedValue.Kept(
                    value, Remark.of("forms.remark.too-long", question.maxLength(), length - question.maxLength()));
        }
        Integer maxWords = question.limits().maxWords();
        if (maxWords != null && words(text) > maxWords) {
            return new TypedValue.Kept(
                    value, Remark.of("forms.remark.too-many-words", maxWords, words(text) - maxWords));
        }
        return new TypedValue.Accepted(value);
    }

    /** Looks at the raw text, so that a pasted book is turned away before it costs any work. */
    static boolean tooLongToKeep(String typed) {
        return typed.length() > 2 * Limits.LONGEST || !ThaiText.fits(typed, Limits.LONGEST);
    }

    static TypedValue refusedAsTooLong(String typed) {
        return new TypedValue.Refused(Remark.of("forms.remark.far-too-long", ThaiText.length(typed), Limits.LONGEST));
    }

    /** Words in Thai, by dictionary, and in other scripts, by blanks; the same as {@code count.js} counts in the page. */
    static int words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
        breaks.setText(text);
        int words = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words += 1
                        + (int) INSIDE.matcher(text.substring(from, to))
                                .results()
                                .count();
            }
        }
        return words;
    }
}
