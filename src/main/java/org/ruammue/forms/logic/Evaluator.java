package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Works out one expression in one scope. Never fails: what cannot be worked out is blank. */
final class Evaluator {
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final Scope scope;

    Evaluator(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    Object value(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> text.value();
            case Expression.Num number -> number.value();
            case Expression.Answer answer -> scope.answer(answer.question());
            case Expression.Here here -> scope.here();
            case Expression.Attribute attribute -> scope.attribute(attribute.name());
            case Expression.Row row -> BigDecimal.valueOf(scope.row());
            case Expression.Minus minus -> orBlank(negated(Values.number(value(minus.of()))));
            case Expression.Call call -> Functions.call(this, call);
            case Expression.Operation operation -> operation(operation);
        };
    }

    private Object operation(Expression.Operation operation) {
        Expression right = operation.right();
        Object left = value(operation.left());
        return switch (operation.operator()) {
            case OR -> Values.truth(left) || Values.truth(value(right));
            case AND -> Values.truth(left) && Values.truth(value(right));
            case EQUAL -> Values.equal(left, value(right));
            case NOT_EQUAL -> !Values.equal(left, value(right));
            case LESS -> order(left, value(right), -1, -1);
            case AT_MOST -> order(left, value(right), -1, 0);
            case GREATER -> order(left, value(right), 1, 1);
            case AT_LEAST -> order(left, value(right), 1, 0);
            case PLUS, LESS_BY, TIMES, DIVIDED, REST ->
                orBlank(arithmetic(operation.operator(), Values.number(left), Values.number(value(right))));
        };
    }

    private static boolean order(Object left, Object right, int one, int other) {
        Integer order = Values.compare(left, right);
        return order != null && (Integer.signum(order) == one || Integer.signum(order) == other);
    }

    private static @Nullable BigDecimal arithmetic(
            Operator operator, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case PLUS -> left.add(right, PRECISION);
            case LESS_BY -> left.subtract(right, PRECISION);
            case TIMES -> left.multiply(right, PRECISION);
            case DIVIDED -> right.signum() == 0 ? null : left.divide(right, PRECISION);
            default -> right.signum() == 0 ? null : left.remainder(right, PRECISION);
        };
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }

    static Object orBlank(@Nullable Object value) {
        return value == null ? Values.BLANK : value;
    }
}
