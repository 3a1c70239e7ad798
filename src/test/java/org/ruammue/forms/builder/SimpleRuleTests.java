package org.ruammue.forms.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruammue.forms.builder.SimpleRule.Comparison;
import org.ruammue.forms.logic.Formula;

class SimpleRuleTests {
    @Test
    void readsWhatCanBeChosen() {
        assertThat(SimpleRule.of(Formula.of("${a} = 'x' and ${b} >= 5 and selected(${c}, 'y') and ${d} != ''")))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.any()).isFalse();
                    assertThat(rule.comparisons())
                            .containsExactly(
                                    new Comparison("a", "=", "x"),
                                    new Comparison("b", ">=", "5"),
                                    new Comparison("c", "has", "y"),
                                    new Comparison("d", "answered", ""));
                });
        assertThat(SimpleRule.of(Formula.of("not(selected(${c}, 'y')) or ${d} = ''")))
                .hasValue(new SimpleRule(
                        true, List.of(new Comparison("c", "has-not", "y"), new Comparison("d", "blank", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${a} = ${b}",
                "${a} = 'x' and (${b} = 'y' or ${c} = 'z')",
                "${a} + 1 > 5",
                "count(${list}) > 2",
                "true()",
                "${a} >",
                ""
            })
    void leavesTheRestToBeTyped(String formula) {
        assertThat(SimpleRule.of(Formula.of(formula))).isEmpty();
    }
}
