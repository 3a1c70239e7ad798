package org.ruammue.forms.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Expression;
import org.ruammue.forms.logic.Formula;
import org.ruammue.forms.logic.Operator;

/**
 * A rule that a person can set by choosing: comparisons of single answers, all or any of which must hold. Other formulas
 * are shown as they are written.
 *
 * @param any one of the comparisons is enough
 */
public record SimpleRule(boolean any, List<Comparison> comparisons) {
    public SimpleRule {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * @param question id
     * @param operator {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code has} or {@code has-not} (one of
     *     several is chosen, or is not), {@code answered} or {@code blank}
     * @param value option id, {@code yes}, {@code no} or a number; empty for the last two
     */
    public record Comparison(String question, String operator, String value) {}

    /** The rule as choices; empty when it says more than that. */
    public static Optional<SimpleRule> of(@Nullable Formula formula) {
        if (formula == null || formula.root() == null) {
            return Optional.empty();
        }
        Expression root = formula.root();
        boolean any =
                root instanceof Expression.Operation(Operator operator, var left, var right) && operator == Operator.OR;
        List<Comparison> found = new ArrayList<>();
        return collect(root, any ? Operator.OR : Operator.AND, found)
                ? Optional.of(new SimpleRule(any, found))
                : Optional.empty();
    }

    private static boolean collect(Expression part, Operator joint, List<Comparison> found) {
        if (part instanceof Expression.Operation(Operator operator, Expression left, Expression right)
                && operator == joint) {
            return collect(left, joint, found) && collect(right, joint, found);
        }
        Comparison comparison = comparison(part);
        if (comparison == null) {
            return false;
        }
        found.add(comparison);
        return true;
    }

    private static @Nullable Comparison comparison(Expression part) {
        return switch (part) {
            case Expression.Call(String function, List<Expression> arguments)
            when function.equals("selected") -> selected(arguments, "has");
            case Expression.Call(String function, List<Expression> arguments)
            when function.equals("not")
                    && arguments.getFirst() instanceof Expression.Call(String inner, List<Expression> of)
                    && inner.equals("selected") -> selected(of, "has-not");
            case Expression.Operation(Operator operator, Expression.Answer(String id), Expression.Text(String text)) ->
                text(operator, id, text);
            case Expression.Operation(Operator operator, Expression.Answer(String id), Expression.Num(var number))
            when operator.compares() -> new Comparison(id, operator.symbol(), number.toPlainString());
            default -> null;
        };
    }

    private static @Nullable Comparison text(Operator operator, String id, String text) {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            return null;
        }
        if (text.isEmpty()) {
            return new Comparison(id, operator == Operator.EQUAL ? "blank" : "answered", "");
        }
        return new Comparison(id, operator.symbol(), text);
    }

    private static @Nullable Comparison selected(List<Expression> arguments, String operator) {
        return arguments.size() == 2
                        && arguments.get(0) instanceof Expression.Answer(String id)
                        && arguments.get(1) instanceof Expression.Text(String option)
                ? new Comparison(id, operator, option)
                : null;
    }
}
