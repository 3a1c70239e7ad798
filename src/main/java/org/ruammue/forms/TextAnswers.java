package org.ruammue.forms;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads texts: cleaned by {@link ThaiText}, then held against the limits of the question. */
final class TextAnswers {
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
        JsonNode value = JsonNodeFactory.instance.stringNode(text);
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

    /** Words in Thai, by dictionary, and in other scripts, by blanks. */
    static int words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
        breaks.setText(text);
        int words = 0;
        breaks.first();
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words++;
            }
        }
        return words;
    }
}
