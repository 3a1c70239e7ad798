package org.ruammue.submissions.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.TypedValue;
import org.ruammue.web.Language;
import org.ruammue.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every answer that a spreadsheet can hold comes back out of its cells as it went in, in both languages. */
class AnswerCellsTests {
    private static final String OPTIONS =
            "options: [{id: a, th: สุขภาพ, en: Health}, {id: b, th: สุขภาพ, en: Health too}, {id: c, th: น้ำ, en: Water}]";
    private static final Map<QuestionType, String> SETTINGS = Map.of(
            QuestionType.CHOICE, OPTIONS + ", other: true",
            QuestionType.CHOICES, OPTIONS + ", other: true",
            QuestionType.RANKING, OPTIONS,
            QuestionType.LIKERT, OPTIONS + ", statements: [{id: s1, th: หนึ่ง, en: One}, {id: s2, th: สอง, en: Two}]",
            QuestionType.NUMBER, "decimals: 2, min: -100");

    private static Question question(QuestionType type) {
        String settings = SETTINGS.containsKey(type) ? ", " + SETTINGS.get(type) : "";
        Form form = FormDefinitions.read(
                "test", YamlSource.parse("""
                name: {th: ก, en: a}
                sections:
                  - id: s
                    title: {th: ก, en: a}
                    questions:
                      - {id: q, type: %s, label: {th: ก, en: a}%s}
                """.formatted(type.key(), settings)).root());
        return form.question("q").orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SHORT_TEXT | '=1+1'",
                "SHORT_TEXT | '-ข้อความ _x0041_ @'",
                "LONG_TEXT | 'บรรทัดหนึ่ง\\n- บรรทัดสอง'",
                "NUMBER | 12.5",
                "NUMBER | -7",
                "MONEY | 150000.25",
                "PERCENTAGE | 15",
                "YES_NO | true",
                "YES_NO | false",
                "CHOICE | 'a'",
                "CHOICE | 'b'",
                "CHOICE | {'other': 'อย่างอื่น'}",
                "CHOICES | ['a', 'b']",
                "CHOICES | ['c', {'other': 'อย่างอื่น'}]",
                "RANKING | ['b', 'a', 'c']",
                "RATING | 4",
                "LIKERT | {'s1': 'a', 's2': 'b'}",
                "DATE | '2026-11-21'",
                "TIME | '09:30'",
                "DATE_RANGE | {'from': '2026-11-21', 'to': '2027-01-05'}",
                "FISCAL_PERIOD | {'year': 2570, 'quarter': 1}",
                "FISCAL_PERIOD | {'year': 2570}",
                "EMAIL | 'unit@example.go.th'",
                "PHONE | '0 2226 3727 ต่อ 12'",
                "PERSON | {'name': 'สมใจ ตัวอย่าง', 'phone': '08 1234 5678'}",
                "ADDRESS | {'place': '๑๒ ถนนหนึ่ง', 'district': 'เมือง', 'province': 'เชียงใหม่'}",
                "WEB_ADDRESS | 'https://example.go.th/a?b=1'",
            })
    void comesBack(QuestionType type, String written) {
        Question question = question(type);
        JsonNode value = question.read(json(written)) instanceof TypedValue.Accepted(JsonNode read) ? read : null;
        assertThat(value).as("a good answer").isNotNull();
        for (Locale locale : List.of(Language.THAI, Language.ENGLISH)) {
            List<String> texts = AnswerCells.texts(question, value, locale);
            assertThat(texts).hasSameSizeAs(Slots.of(question));
            assertThat(question.read(AnswerCells.raw(question, texts)))
                    .as("%s", texts)
                    .isEqualTo(new TypedValue.Accepted(value));
        }
    }

    @Test
    void typesThatCannotBeAnsweredInASpreadsheetAreKnown() {
        Set<QuestionType> cannot = EnumSet.noneOf(QuestionType.class);
        Arrays.stream(QuestionType.values())
                .filter(QuestionType::answered)
                .filter(type -> Slots.of(question(type)).isEmpty())
                .forEach(cannot::add);
        assertThat(cannot).containsExactlyInAnyOrder(QuestionType.FILE, QuestionType.IMAGE, QuestionType.RICH_TEXT);
    }

    @Test
    void whatIsNeitherTickNorOptionIsRefused() {
        assertThat(read(QuestionType.CHOICES, "✓", "อาจจะ", "", "")).isInstanceOf(TypedValue.Refused.class);
        assertThat(read(QuestionType.CHOICES, "X", "ไม่", "TRUE", ""))
                .isEqualTo(new TypedValue.Accepted(json("['a', 'c']")));
        assertThat(read(QuestionType.CHOICE, "ดิน", "")).isInstanceOf(TypedValue.Refused.class);
        assertThat(read(QuestionType.CHOICE, "water", "")).isEqualTo(new TypedValue.Accepted(json("'c'")));
        assertThat(read(QuestionType.CHOICE, "", "ดิน")).isEqualTo(new TypedValue.Accepted(json("{'other': 'ดิน'}")));
        assertThat(read(QuestionType.YES_NO, "อาจจะ")).isInstanceOf(TypedValue.Refused.class);
        assertThat(read(QuestionType.YES_NO, "true")).isEqualTo(new TypedValue.Accepted(json("true")));
    }

    private static TypedValue read(QuestionType type, String... texts) {
        Question question = question(type);
        return question.read(AnswerCells.raw(question, List.of(texts)));
    }
}
