package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ruammue.forms.logic.Tokens.Kind;
import org.ruammue.forms.logic.Tokens.Token;

/** Reads a formula by precedence climbing. */
final class FormulaParser {
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws FormulaProblem.Found {
        FormulaParser parser = new FormulaParser(Tokens.of(text));
        Expression expression = parser.operation(1);
        Token rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw new FormulaProblem.Found("forms.formula.unexpected", rest.position(), rest.text());
        }
        return expression;
    }

    private Expression operation(int weakest) throws FormulaProblem.Found {
        if (++depth > DEEPEST) {
            throw new FormulaProblem.Found("forms.formula.too-deep", peek().position());
        }
        Expression left = operand();
        while (true) {
            Token token = peek();
            Optional<Operator> operator = token.kind() == Kind.SYMBOL || token.kind() == Kind.NAME
                    ? Operator.of(token.text())
                    : Optional.empty();
            if (operator.isEmpty() || operator.get().strength() < weakest) {
                depth--;
                return left;
            }
            at++;
            left = new Expression.Operation(
                    operator.get(), left, operation(operator.get().strength() + 1));
        }
    }

    private Expression operand() throws FormulaProblem.Found {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case TEXT -> new Expression.Text(token.text());
            case NUMBER -> new Expression.Num(new BigDecimal(token.text()));
            case ANSWER -> new Expression.Answer(token.text());
            case NAME -> peek().is("(") ? call(token) : new Expression.Attribute(token.text());
            case SYMBOL -> symbol(token);
            case END -> throw new FormulaProblem.Found("forms.formula.ends", token.position());
        };
    }

    private Expression symbol(Token token) throws FormulaProblem.Found {
        switch (token.text()) {
            case "-":
                return new Expression.Minus(operation(Operator.TIMES.strength()));
            case ".":
                return new Expression.Here();
            case "..":
                return new Expression.Row();
            case "(":
                Expression inner = operation(1);
                expect(")");
                return inner;
            default:
                throw new FormulaProblem.Found("forms.formula.unexpected", token.position(), token.text());
        }
    }

    private Expression call(Token name) throws FormulaProblem.Found {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(operation(1));
            while (peek().is(",")) {
                at++;
                arguments.add(operation(1));
            }
        }
        expect(")");
        if (!Functions.exists(name.text())) {
            throw new FormulaProblem.Found("forms.formula.function", name.position(), name.text());
        }
        if (!Functions.takes(name.text(), arguments.size())) {
            throw new FormulaProblem.Found("forms.formula.arguments", name.position(), name.text());
        }
        return new Expression.Call(name.text(), arguments);
    }

    private void expect(String symbol) throws FormulaProblem.Found {
        Token token = peek();
        if (!token.is(symbol)) {
            throw new FormulaProblem.Found("forms.formula.expected", token.position(), symbol);
        }
        at++;
    }

    private Token peek() {
        return tokens.get(at);
    }
}
