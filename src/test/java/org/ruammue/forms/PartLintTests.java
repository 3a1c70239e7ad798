package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.yaml.YamlSource;

/** What the lint says of ratings, rankings, matrices, people and addresses. */
class PartLintTests {
    private static final String OPTIONS = "options: [{id: a, th: ก, en: A}, {id: b, th: ข, en: B}]";
    private static final String STATEMENTS = "statements: [{id: s1, th: ก, en: One}, {id: s1, th: ข, en: Two}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type: rating                                  | ``
            type: rating, min: 0, max: 10                 | ``
            type: rating, max: 1                          | rating-steps
            type: rating, max: 12                         | rating-steps
            type: rating, min: -1                         | rating-steps
            type: rating, max: 4.5                        | rating-steps
            type: rating, min: 999999999990, max: 999999999999 | rating-steps
            type: rating, OPTIONS                         | options-unused
            type: number, low-label: {th: ก, en: a}       | rating-labels
            type: ranking, OPTIONS                        | ``
            type: ranking                                 | options-missing
            type: ranking, max: 0, OPTIONS                | ranking-max
            type: ranking, other: true, OPTIONS           | options-unused
            type: likert, OPTIONS                         | statements-missing
            type: likert, STATEMENTS, OPTIONS             | id-twice
            type: choice, STATEMENTS, OPTIONS             | statements-unused
            type: person, needs: [phone]                  | ``
            type: person, needs: [postcode]               | needs
            type: short-text, needs: [phone]              | needs
            type: organisation                            | ``
            type: organisation, OPTIONS                   | ``
            type: organisation, options-when: "kind = 'division'" | ``
            type: organisation, options-when: "colour = 'red'" | word
            """)
    void names(String question, String expected) {
        String yaml = """
                name: {th: ก, en: a}
                sections: [{id: s, title: {th: ก, en: a}, questions: [{id: q, label: {th: ก, en: a}, %s}]}]
                """.formatted(question.replace("OPTIONS", OPTIONS).replace("STATEMENTS", STATEMENTS));
        Form form = FormDefinitions.read("test", YamlSource.parse(yaml).root());
        assertThat(FormLint.check(form).stream()
                        .filter(LintFinding::error)
                        .map(finding -> finding.remark().key().replaceFirst("forms\\.(definition|formula)\\.", "")))
                .contains(expected.isEmpty() ? new String[0] : new String[] {expected})
                .matches(keys -> expected.isEmpty() == keys.isEmpty());
    }
}
