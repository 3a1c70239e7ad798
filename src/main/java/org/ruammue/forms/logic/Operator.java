package org.ruammue.forms.logic;

import java.util.Arrays;
import java.util.Optional;

/** What stands between two operands, with how tightly it binds. */
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("=", 3),
    NOT_EQUAL("!=", 3),
    LESS("<", 4),
    AT_MOST("<=", 4),
    GREATER(">", 4),
    AT_LEAST(">=", 4),
    PLUS("+", 5),
    LESS_BY("-", 5),
    TIMES("*", 6),
    DIVIDED("div", 6),
    REST("mod", 6);

    private final String symbol;
    private final int strength;

    Operator(String symbol, int strength) {
        this.symbol = symbol;
        this.strength = strength;
    }

    public String symbol() {
        return symbol;
    }

    int strength() {
        return strength;
    }

    /** Whether a truth value comes out of two other values. */
    public boolean compares() {
        return strength == EQUAL.strength || strength == LESS.strength;
    }

    static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
