package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** A parsed rule. */
public sealed interface Expression {
    /** A text in quotes. */
    record Text(String value) implements Expression {}

    record Num(BigDecimal value) implements Expression {}

    /** {@code ${question}}: an answer, or the rows of a list. */
    record Answer(String question) implements Expression {}

    /** {@code .}: the answer of the question that has the rule. */
    record Here() implements Expression {}

    /** A bare word in a choice filter: what an option carries under that name. */
    record Attribute(String name) implements Expression {}

    /** {@code ..}, the row, as in {@code position(..)}. */
    record Row() implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    record Minus(Expression of) implements Expression {}

    /** This expression and everything in it, from the outside in. */
    default void walk(Consumer<Expression> visitor) {
        visitor.accept(this);
        switch (this) {
            case Call call -> call.arguments().forEach(argument -> argument.walk(visitor));
            case Operation operation -> {
                operation.left().walk(visitor);
                operation.right().walk(visitor);
            }
            case Minus minus -> minus.of().walk(visitor);
            case Text text -> {}
            case Num number -> {}
            case Answer answer -> {}
            case Here here -> {}
            case Attribute attribute -> {}
            case Row row -> {}
        }
    }
}
