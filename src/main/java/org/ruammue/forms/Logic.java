package org.ruammue.forms;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import org.ruammue.web.LocalizedText;

/**
 * The rules of one question. Each may look at any other answer, but not in a circle.
 *
 * @param showWhen asked only when this holds
 * @param requiredWhen must be answered when this holds
 * @param check holds for a good answer; looked at only when there is one
 * @param compute what a computed question is worth
 * @param optionsWhen which options are on offer; a bare word in it stands for what an option carries under that name
 */
public record Logic(
        @Nullable Formula showWhen,
        @Nullable Formula requiredWhen,
        @Nullable Check check,
        @Nullable Formula compute,
        @Nullable Formula optionsWhen) {
    public static final Logic NONE = new Logic(null, null, null, null, null);

    /**
     * A rule with words of its own.
     *
     * @param message says what to do when it does not hold
     */
    public record Check(Formula that, LocalizedText message) {}

    /** All formulas there are. */
    public Stream<Formula> formulas() {
        return Stream.of(showWhen, requiredWhen, check == null ? null : check.that(), compute, optionsWhen)
                .filter(Objects::nonNull)
                .map(formula -> (Formula) formula);
    }
}
