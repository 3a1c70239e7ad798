package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlSource;
import org.ruammue.yaml.YamlWriter;

class FormDefinitionsTests {
    @Test
    void writesWhatItReads() {
        Form form = Forms.small();
        String yaml = YamlWriter.write(FormDefinitions.write(form));
        assertThat(Forms.of(yaml)).isEqualTo(form);
        assertThat(YamlWriter.write(FormDefinitions.write(Forms.of(yaml)))).isEqualTo(yaml);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                id: remarks        | id: title          | forms.definition.id-twice           | 26
                id: remarks        | id: wishes         | forms.definition.id-twice           | 26
                = 'research'       | = 'survey'         | forms.definition.condition-answer   | 21
                ${kind}            | ${nobody}          | forms.definition.condition-question | 21
                ${kind} =          | ${data} =          | forms.definition.circle             | 21
                ${kind} = 'research' | ${kind} = '       | forms.formula.character             | 21
                title-question: title | title-question: name | forms.definition.title-question | 12
                min: 1, max: 3     | min: 4, max: 3     | forms.definition.min-max            | 12
                id: remarks, type: long-text | id: remarks, type: choice | forms.definition.options-missing | 26
                chart: true        | type: choice                  | yaml.twice               | 19
                id: research, th   | id: project, th    | forms.definition.id-twice           | 20
                """)
    void refusesWhatTheSchemaCannot(String good, String bad, String key, int line) {
        YamlDocument read = YamlSource.parse(Forms.SMALL.replace(good, bad), FormDefinitions.SCHEMA);
        var problems = new java.util.ArrayList<>(read.problems());
        problems.addAll(FormDefinitions.check(read, ""));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p.key() + " " + p.line()).isEqualTo(key + " " + line));
    }
}
