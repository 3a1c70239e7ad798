package org.ruammue.forms.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {
    private static final Map<String, Object> ANSWERS = Map.of(
            "kind", "research",
            "partners", List.of("university", "company"),
            "budget", new BigDecimal("1500.50"),
            "zero", BigDecimal.ZERO,
            "blank", "",
            "agreed", "yes",
            "from", "2026-10-01",
            "to", "2027-09-30",
            "amount", List.of(new BigDecimal("10"), "", new BigDecimal("2.5")),
            "ชื่อ", "ดุสิต");

    private record There(Object here) implements Scope {
        @Override
        public Object answer(String question) {
            return ANSWERS.getOrDefault(question, "");
        }

        @Override
        public Object attribute(String name) {
            return name.equals("region") ? "north" : "";
        }

        @Override
        public int row() {
            return 3;
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 21);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ${kind} = 'research'                                   | true
            ${kind} = "research" and ${agreed} = 'yes'             | true
            ${kind} = 'project' or not(${blank} = '')              | false
            ${kind}!='project'                                     | true
            selected(${partners}, 'company')                       | true
            selected(${partners}, 'comp')                          | false
            ${partners} = 'university'                             | true
            ${partners} != 'university'                            | false
            count-selected(${partners})                            | 2
            selected-at(${partners}, 1)                            | company
            ${budget} > 1000                                       | true
            ${budget} <= 1500.5                                    | true
            ${blank} > 0                                           | false
            ${blank} < 0                                           | false
            ${blank} = 0                                           | false
            1 + 2 * 3 - 4 div 2                                    | 5
            -(2 + 3) * 2                                           | -10
            7 mod 4                                                | 3
            10 div ${zero}                                         |
            ${budget} + ${blank}                                   |
            ${budget} div 0 > 1                                    | false
            sum(${amount})                                         | 12.5
            count(${amount})                                       | 2
            max(${amount}, 11)                                     | 11
            min(${blank}, 5)                                       | 5
            round(2.345, 2)                                        | 2.35
            int(7.9)                                               | 7
            if(${budget} > 1, 'much', 'little')                    | much
            coalesce(${blank}, ${kind})                            | research
            concat('ก', ${ชื่อ}, 2)                                  | กดุสิต2
            string-length('กำ')                                     | 2
            substr('abcdef', 1, 3)                                 | bc
            contains(${kind}, 'sea')                               | true
            ${from} < ${to}                                        | true
            ${to} > today()                                        | true
            decimal-date-time(${to}) - decimal-date-time(${from})  | 364
            format-date(${from}, '%e/%n/%Y')                       | 1/10/2026
            . > 4                                                  | true
            .>=4 and .<6                                           | true
            regex(., '[0-9]+')                                     | true
            regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+')        | false
            regex('x', '(')                                        | false
            position(..)                                           | 3
            index()                                                | 3
            region = 'north'                                       | true
            ${kind} = ‘research’                                   | true
            true() and not(false())                                | true
            ${ kind } = 'research'                                 | true
            """)
    void comesOutAs(String formula, String expected) {
        Formula read = Formula.of(formula);
        assertThat(read.problem()).isNull();
        assertThat(Values.text(read.value(new There(BigDecimal.valueOf(5)))))
                .isEqualTo(Objects.requireNonNullElse(expected, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ${kind} =                | forms.formula.ends       | 10
            ${kind} = 'a             | forms.formula.character  | 11
            (1 + 2                   | forms.formula.expected   | 7
            1 2                      | forms.formula.unexpected | 3
            shell('rm')              | forms.formula.function   | 1
            selected(${kind})        | forms.formula.arguments  | 1
            1 ; 2                    | forms.formula.character  | 3
            and 1                    | forms.formula.unexpected | 5
            """)
    void saysWhereItCannotBeRead(String text, String key, int position) {
        FormulaProblem problem = Objects.requireNonNull(Formula.of(text).problem());
        assertThat(problem.key() + " " + problem.position()).isEqualTo(key + " " + position);
        assertThat(Formula.of(text).holds(new There(""))).isFalse();
        assertThat(Formula.of(text).text()).isEqualTo(text);
    }

    @Test
    void hostileDepthAndLengthAreProblems() {
        assertThat(Objects.requireNonNull(Formula.of("(".repeat(500) + "1" + ")".repeat(500))
                                .problem())
                        .key())
                .isEqualTo("forms.formula.too-deep");
        assertThat(Objects.requireNonNull(Formula.of("1+".repeat(2000) + "1").problem())
                        .key())
                .isEqualTo("forms.formula.too-long");
        assertThat(Formula.of("pow(9999999999, 9999999999)").value(new There("")))
                .isEqualTo("");
        assertThat(Formula.of("-".repeat(200) + "1").problem()).isNotNull();
    }

    @Test
    void namesWhatItLooksAtAndCanBeRenamed() {
        Formula formula = Formula.of("${a} > 1 and selected(${b_c}, 'x')");
        assertThat(formula.references()).containsExactly("a", "b_c");
        assertThat(formula.renamed(id -> id.replace('_', '-')).text()).isEqualTo("${a} > 1 and selected(${b-c}, 'x')");
    }
}
