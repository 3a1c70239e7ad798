package org.ruammue.forms.logic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of formulas. Names and meanings are those of XLSForm. */
final class Functions {
    private static final int ANY = Integer.MAX_VALUE;

    private interface Body {
        Object of(Arguments arguments);
    }

    private record Function(int least, int most, Body body) {}

    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        add("true", 0, 0, a -> true);
        add("false", 0, 0, a -> false);
        add("not", 1, 1, a -> !a.truth(0));
        add("boolean", 1, 1, a -> a.truth(0));
        add("if", 3, 3, a -> a.value(a.truth(0) ? 1 : 2));
        add(
                "coalesce",
                2,
                ANY,
                a -> a.all().filter(v -> !Values.blank(v)).findFirst().orElse(Values.BLANK));
        add("once", 1, 1, a -> a.value(0));
        add("string", 1, 1, a -> a.text(0));
        add("number", 1, 1, a -> Evaluator.orBlank(a.number(0)));
        choices();
        numbers();
        TextFunctions.all().forEach((name, body) -> add(name, body.least(), body.most(), body.body()::apply));
        DateFunctions.all().forEach((name, body) -> add(name, 0, 2, body::apply));
    }

    private Functions() {}

    private static void choices() {
        add("selected", 2, 2, a -> a.items(0).contains(a.text(1)));
        add("selected-at", 2, 2, a -> {
            List<String> items = a.items(0);
            int index = a.whole(1, -1, items.size());
            return index >= 0 && index < items.size() ? items.get(index) : Values.BLANK;
        });
        add("count-selected", 1, 1, a -> BigDecimal.valueOf(a.items(0).size()));
        add("position", 1, 1, a -> a.value(0));
        add("index", 0, 0, a -> BigDecimal.valueOf(a.row()));
    }

    private static void numbers() {
        add("int", 1, 1, a -> a.rounded(0, 0, RoundingMode.DOWN));
        add("floor", 1, 1, a -> a.rounded(0, 0, RoundingMode.FLOOR));
        add("ceiling", 1, 1, a -> a.rounded(0, 0, RoundingMode.CEILING));
        add("round", 1, 2, a -> a.rounded(0, a.size() == 2 ? a.whole(1, -9, 9) : 0, RoundingMode.HALF_UP));
        add("abs", 1, 1, a -> Evaluator.orBlank(a.number(0) instanceof BigDecimal number ? number.abs() : null));
        add("pow", 2, 2, a -> Evaluator.orBlank(a.power()));
        add("sum", 1, ANY, a -> a.numbers().reduce(BigDecimal.ZERO, BigDecimal::add));
        add(
                "min",
                1,
                ANY,
                a -> Evaluator.orBlank(a.numbers().min(BigDecimal::compareTo).orElse(null)));
        add(
                "max",
                1,
                ANY,
                a -> Evaluator.orBlank(a.numbers().max(BigDecimal::compareTo).orElse(null)));
        add(
                "count",
                1,
                1,
                a -> BigDecimal.valueOf(a.flat().filter(v -> !Values.blank(v)).count()));
        add(
                "count-non-empty",
                1,
                1,
                a -> BigDecimal.valueOf(a.flat().filter(v -> !Values.blank(v)).count()));
    }

    private static void add(String name, int least, int most, Body body) {
        ALL.put(name, new Function(least, most, body));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    static boolean takes(String name, int arguments) {
        Function function = ALL.get(name);
        return function != null && arguments >= function.least && arguments <= function.most;
    }

    static Object call(Evaluator evaluator, Expression.Call call) {
        Function function = ALL.get(call.function());
        return function == null ? Values.BLANK : function.body.of(new Arguments(evaluator, call.arguments()));
    }

    /** The arguments of one call; each is worked out only when it is asked for. */
    record Arguments(Evaluator evaluator, List<Expression> expressions) {
        private static final BigDecimal LARGEST = new BigDecimal("1e30");

        int size() {
            return expressions.size();
        }

        int row() {
            return evaluator.scope().row();
        }

        Object value(int index) {
            return evaluator.value(expressions.get(index));
        }

        boolean truth(int index) {
            return Values.truth(value(index));
        }

        String text(int index) {
            return Values.text(value(index));
        }

        @Nullable
        BigDecimal number(int index) {
            return Values.number(value(index));
        }

        int whole(int index, int least, int most) {
            BigDecimal number = number(index);
            return number == null
                    ? least
                    : number.max(BigDecimal.valueOf(least))
                            .min(BigDecimal.valueOf(most))
                            .intValue();
        }

        Object rounded(int index, int places, RoundingMode mode) {
            BigDecimal number = number(index);
            return number == null ? Values.BLANK : number.setScale(places, mode);
        }

        @Nullable
        BigDecimal power() {
            BigDecimal base = number(0);
            BigDecimal exponent = number(1);
            if (base == null || exponent == null) {
                return null;
            }
            double result = Math.pow(base.doubleValue(), exponent.doubleValue());
            return Double.isFinite(result) && Math.abs(result) < LARGEST.doubleValue()
                    ? new BigDecimal(result, java.math.MathContext.DECIMAL64)
                    : null;
        }

        Stream<Object> all() {
            return expressions.stream().map(evaluator::value);
        }

        Stream<Object> flat() {
            return all().flatMap(Values::each);
        }

        Stream<BigDecimal> numbers() {
            return flat().map(Values::number).filter(java.util.Objects::nonNull).map(number -> (BigDecimal) number);
        }

        /** What was chosen in a choice, one or several. */
        List<String> items(int index) {
            Object value = value(index);
            return value instanceof String text
                    ? Stream.of(text.split(" ")).filter(item -> !item.isEmpty()).toList()
                    : Values.each(value).map(Values::text).toList();
        }
    }
}
