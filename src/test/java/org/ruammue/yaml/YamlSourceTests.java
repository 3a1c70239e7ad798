package org.ruammue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class YamlSourceTests {
    private static final String SCHEMA = "schemas/form.schema.json";
    private static final String GOOD = """
            name: {th: แบบทดสอบ, en: A test}
            sections:
              - id: one
                title:
                  th: ส่วนที่ 1
                  en: Part 1
                questions:
                  - id: wish
                    type: short-text
                    label: {th: ชื่อ, en: Title}
                    required: true
            """;

    @Test
    void readsValuesAndWhereTheyStand() {
        YamlDocument read = YamlSource.parse(GOOD, SCHEMA);
        assertThat(read.problems()).isEmpty();
        assertThat(read.root().at("/sections/0/questions/0/label/th").asString())
                .isEqualTo("ชื่อ");
        assertThat(read.place("/sections/0/title")).isEqualTo(new YamlPlace(4, 5));
        assertThat(read.place("/sections/0/questions/0/type").line()).isEqualTo(9);
        assertThat(read.place("/sections/0/questions/0/no/such/thing").line()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                required: true  | requird: true       | yaml.unknown.near  | 11
                required: true  | colour: red         | yaml.unknown       | 11
                required: true  | required: perhaps   | yaml.type.boolean  | 11
                required: true  | id: again           | yaml.twice         | 11
                type: short-text| type: essay         | yaml.enum          | 9
                - id: wish      | - id: ความประสงค์     | yaml.id            | 8
                en: A test      | fr: Un test         | yaml.unknown       | 1
                th: แบบทดสอบ      | fr: Un test         | yaml.required      | 1
                en: Title       | en: A, then b       | yaml.comma         | 10
                id: one         | id: 12              | yaml.type.string   | 3
                sections:       | questions:          | yaml.required      | 1
                required: true  | max-length: 0       | yaml.minimum       | 11
                """)
    void saysWhatIsWrongAndInWhichLine(String good, String bad, String key, int line) {
        YamlDocument read = YamlSource.parse(GOOD.replace(good, bad), SCHEMA);
        assertThat(read.problems())
                .anySatisfy(problem ->
                        assertThat(problem.key() + " " + problem.line()).isEqualTo(key + " " + line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                'a: 1\\nb: c: d'          | yaml.syntax.colon     | 2
                'a: "never closed\\nb: 1' | yaml.syntax.quote     | 2
                'a:\\n\\tb: 1'            | yaml.syntax.tab       | 2
                'a:\\n  b: 1\\n c: 2'     | yaml.syntax.indent    | 3
                'a: [1, 2\\nb: 3'         | yaml.syntax.bracket   | 2
                'a: {x: 1\\nb: 3'         | yaml.syntax.brace     | 2
                'a: 1\\nb\\nc: 1'         | yaml.syntax.no-colon  | 3
                'a: 1\\nb: x\\u0000y'     | yaml.syntax.character | 2
                'a: &x 1\\nb: *x'         | yaml.reference        | 2
                'a: 1\\n---\\nb: 2'       | yaml.second-document  | 2
                'a: !!java.io.File x'     | yaml.tag              | 1
                '? [a, b]\\n: 1'          | yaml.key              | 1
                """)
    void saysWhereTheTextCannotBeRead(String text, String key, int line) {
        String source = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0000", "\u0000");
        assertThat(YamlSource.parse(source).problems())
                .first()
                .satisfies(problem ->
                        assertThat(problem.key() + " " + problem.line()).isEqualTo(key + " " + line));
    }

    @Test
    @Timeout(20)
    void standsTextsMadeToHarm() {
        assertThat(YamlSource.parse("[".repeat(500_000)).problems().getFirst().key())
                .isEqualTo("yaml.too-deep");
        assertThat(YamlSource.parse("x".repeat(2_000_000)).problems().getFirst().key())
                .isEqualTo("yaml.too-large");
        assertThat(YamlSource.parse("a: 1e999999999").problems().getFirst().key())
                .isEqualTo("yaml.number");
        assertThat(YamlSource.parse("a: ".repeat(1000)).ok()).isFalse();
        assertThat(YamlSource.parse("", SCHEMA).problems().getFirst().key()).isEqualTo("yaml.type.object");
    }

    @Test
    void keepsYesNoAndDatesAsTexts() {
        assertThat(YamlSource.parse("{a: yes, b: 2021-04-07, c: 0303, d: 12, e: 1.50, f: true}")
                        .root())
                .hasToString("{\"a\":\"yes\",\"b\":\"2021-04-07\",\"c\":\"0303\",\"d\":12,\"e\":1.50,\"f\":true}");
    }

    @Test
    void writesWhatItReads() {
        var value = JsonMapper.shared().readTree("""
                {"name":{"th":"สำรวจความประสงค์: ขั้นที่ ๑","en":"yes"},"b":[1,2.5,true,null,"true","0303","12",""," x "],
                 "lines":"หนึ่ง\\nสอง\\n","list":[{"id":"a","is":["yes"]}],"empty":{},"none":[],"hash":"a # b","2021":"2021-04-07"}""");
        String text = YamlWriter.write(value);
        assertThat(text).contains("สำรวจความประสงค์").startsWith("name:\n  th: ");
        YamlDocument again = YamlSource.parse(text);
        assertThat(again.problems()).isEmpty();
        assertThat(again.root().toString()).isEqualTo(value.toString());
        assertThat(YamlWriter.write(again.root())).isEqualTo(text);
    }
}
