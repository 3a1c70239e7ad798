package org.ruammue.forms.logic;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wrote it. One that cannot be read is kept as written, says why, and holds for nothing.
 *
 * <p>The language: answers {@code ${id}}, the own answer {@code .}, texts in quotes, numbers, {@code and or = != < <= > >=
 * + - * div mod}, brackets, and the functions of {@code Functions}. A blank answer is the empty text.
 */
public final class Formula {
    /** Characters a formula may have. */
    public static final int LONGEST = 2000;

    private static final Pattern ANSWER = Pattern.compile("\\$\\{\\s*([^{}]{1,100}?)\\s*\\}");

    private final String text;
    private final @Nullable Expression root;
    private final @Nullable FormulaProblem problem;

    private Formula(String text, @Nullable Expression root, @Nullable FormulaProblem problem) {
        this.text = text;
        this.root = root;
        this.problem = problem;
    }

    public static Formula of(String text) {
        String stripped = text.strip();
        try {
            if (stripped.length() > LONGEST) {
                throw new FormulaProblem.Found("forms.formula.too-long", LONGEST, LONGEST);
            }
            return new Formula(stripped, FormulaParser.parse(stripped), null);
        } catch (FormulaProblem.Found e) {
            return new Formula(stripped, null, e.problem());
        }
    }

    public String text() {
        return text;
    }

    /** Null when the text is no formula. */
    public @Nullable Expression root() {
        return root;
    }

    public @Nullable FormulaProblem problem() {
        return problem;
    }

    /** Ids of the questions and lists it looks at. */
    public Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        if (root != null) {
            root.walk(part -> {
                if (part instanceof Expression.Answer answer) {
                    found.add(answer.question());
                }
            });
        }
        return found;
    }

    /** The same rule about questions with other ids. */
    public Formula renamed(UnaryOperator<String> ids) {
        return of(ANSWER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("${" + ids.apply(found.group(1)) + "}")));
    }

    /** Whether it holds; blank answers and divisions by zero hold nothing. */
    public boolean holds(Scope scope) {
        return root != null && Values.truth(new Evaluator(scope).value(root));
    }

    /** What comes out: a text, a number, a truth value or a list of these; the empty text when nothing does. */
    public Object value(Scope scope) {
        return root == null ? Values.BLANK : new Evaluator(scope).value(root);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
