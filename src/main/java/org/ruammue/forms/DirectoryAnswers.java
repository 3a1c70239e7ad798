package org.ruammue.forms;

import java.util.List;
import java.util.Set;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what is one of a directory, by its code or its whole name in either language. A part of a name is not guessed at. */
final class DirectoryAnswers {
    /** What an option carries for a short name, which can be typed as well. */
    static final String SHORT = "short";

    /** What an option carries that is not there any more: known, but not on offer. */
    static final String ENDED = "ended";

    /** What every organisation carries for {@code options-when}, where it is known. */
    static final Set<String> CARRIED = Set.of("kind", "parent", SHORT);

    private DirectoryAnswers() {}

    static TypedValue organisation(Question question, JsonNode raw) {
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
        List<Option> found = question.option(text)
                .map(List::of)
                .orElseGet(() -> question.options().stream()
                        .filter(option -> named(option, text))
                        .toList());
        List<Option> there = found.stream().filter(DirectoryAnswers::offered).toList();
        if (there.size() == 1) {
            return new TypedValue.Accepted(
                    JsonNodeFactory.instance.stringNode(there.getFirst().id()));
        }
        String why = there.size() > 1 ? "several" : found.isEmpty() ? "unknown" : "ended";
        return new TypedValue.Kept(
                JsonNodeFactory.instance.stringNode(text), Remark.of("forms.remark.organisation." + why));
    }

    static boolean offered(Option option) {
        return !option.carries().containsKey(ENDED);
    }

    private static boolean named(Option option, String text) {
        return option.label().th().equals(text)
                || option.label().en().equalsIgnoreCase(text)
                || text.equals(option.carries().get(SHORT));
    }
}
