package org.ruammue.forms;

import org.ruammue.forms.rich.RichText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads formatted texts. Limits count their words, not their marks; what is not safe is gone before anything is stored. */
final class RichTextAnswers {
    /** Marks and addresses of links come on top of the words. */
    private static final int LONGEST = 5 * Limits.LONGEST;

    private RichTextAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        if (!raw.isString()) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        String typed = raw.stringValue();
        if (typed.length() > LONGEST) {
            return TextAnswers.refusedAsTooLong(typed);
        }
        RichText text = RichText.of(typed);
        if (text.isEmpty()) {
            return TypedValue.BLANK;
        }
        if (TextAnswers.tooLongToKeep(text.content())) {
            return TextAnswers.refusedAsTooLong(text.content());
        }
        return TextAnswers.limited(question, JsonNodeFactory.instance.stringNode(text.html()), text.content());
    }
}
