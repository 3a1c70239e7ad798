package org.ruammue.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormLint;
import org.ruammue.forms.LintFinding;

/** XLSForms with mistakes: what is good of them is taken, and each mistake is told where it stands. */
class BadXlsFormsTests {
    @Test
    void aCircleIsBroken() {
        Imported imported = Xls.read("""
                survey
                | type      | name | label | relevant     | calculation |
                | text      | a    | ก     | ${b} = 'x'   |             |
                | text      | b    | ข     | ${a} = 'x'   |             |
                | calculate | c    | ค     |              | ${d} + 1    |
                | calculate | d    | ง     |              | ${c} + 1    |
                | text      | e    | จ     |              |             |
                """);
        assertThat(Xls.told(imported)).anyMatch(told -> told.endsWith("forms.definition.circle"));
        sound(imported, "a", "b", "e");
    }

    @Test
    void rulesAboutNothingAreLeftOutAlone() {
        Imported imported = Xls.read("""
                survey
                | type         | name | label | relevant        | constraint        | required     |
                | text         | a    | ก     | ${nothing} = 1  | pulldata('x', 1)  | ${nothing}   |
                | select_one l | b    | ข     | ${a} = 'x' and  | . = 'x'           | yes          |
                choices
                | list_name | name | label |
                | l         | x    | ฃ     |
                """);
        assertThat(Xls.told(imported))
                .containsExactlyInAnyOrder(
                        "D2 WITHOUT forms.definition.condition-question",
                        "E2 WITHOUT forms.formula.function",
                        "F2 WITHOUT forms.definition.condition-question",
                        "D3 WITHOUT forms.formula.ends");
        sound(imported, "a", "b");
    }

    @Test
    void aQuestionWithoutItsListIsLeftOutWithWhatLooksAtIt() {
        Imported imported = Xls.read("""
                survey
                | type            | name | label | relevant    |
                | select_one gone | a    | ก     |             |
                | text            | b    | ข     | ${a} = 'x'  |
                """);
        assertThat(Xls.told(imported))
                .containsExactly("A2 NOT_TAKEN xlsform.list-missing", "D3 WITHOUT forms.definition.condition-question");
        sound(imported, "b");
    }

    @Test
    void namesAndChoicesThatStandTwiceAreTold() {
        Imported imported = Xls.read("""
                survey
                | type         | name | label |
                | text         | a    | ก     |
                | text         | a    | ข     |
                | text         | A    | ค     |
                | text         |      | ง     |
                | select_one l | s    | จ     |
                choices
                | list_name | name         | label |
                | l         | x            | 1     |
                | l         | x            | 2     |
                | l         | ตัวเลือก ไทย | 3     |
                | l         |              | 4     |
                """);
        assertThat(Xls.told(imported))
                .containsExactlyInAnyOrder(
                        "B2 ADAPTED xlsform.names",
                        "B3 ADAPTED xlsform.name-twice",
                        "B5 ADAPTED xlsform.name-missing",
                        "B3 NOT_TAKEN xlsform.choice-twice",
                        "B4 ADAPTED xlsform.choice-name",
                        "B5 NOT_TAKEN xlsform.choice-incomplete");
        sound(imported, "a", "a-2", "a-3", "row-5", "s");
    }

    @Test
    void groupsThatDoNotCloseAreTold() {
        Imported imported = Xls.read("""
                survey
                | type         | name | label |
                | end group    |      |       |
                | begin group  | g    | ก     |
                | text         | a    | ข     |
                | end repeat   |      |       |
                | begin repeat | r    | ค     |
                | begin repeat | in   | ง     |
                | text         | b    | จ     |
                | end repeat   |      |       |
                | text         | c    | ฉ     |
                |              | d    | ช     |
                """);
        assertThat(Xls.told(imported))
                .containsExactly(
                        "A2 NOT_TAKEN xlsform.end-alone",
                        "A5 ADAPTED xlsform.end-other",
                        "A6 ADAPTED xlsform.end-missing",
                        "A7 NOT_TAKEN xlsform.repeat-inside",
                        "A8 NOT_TAKEN xlsform.repeat-inside",
                        "A11 NOT_TAKEN xlsform.type-missing");
        sound(imported, "a", "c");
    }

    @Test
    void aListOfTenThousandChoicesIsLeftOut() {
        String choices = IntStream.range(0, 10_000)
                .mapToObj(i -> "| l | c" + i + " | ข้อ " + i + " |")
                .collect(Collectors.joining("\n"));
        Imported imported = Xls.read("""
                survey
                | type         | name | label |
                | select_one l | a    | ก     |
                | text         | b    | ข     |
                choices
                | list_name | name | label |
                """ + choices);
        assertThat(Xls.told(imported)).containsExactly("A2 NOT_TAKEN xlsform.list-long");
        sound(imported, "b");
    }

    @Test
    void whatIsNoFormIsSaid() {
        assertThat(Xls.told(Xls.read("Sheet1\n| a | b |\n| 1 | 2 |"))).containsExactly(" NOT_TAKEN xlsform.no-survey");
        assertThat(Xls.read("survey\n| type | name | label |").form()).isNull();
        Imported onlyBad = Xls.read("survey\n| type | name | label |\n| geoshape | a | ก |");
        assertThat(onlyBad.form()).isNull();
        assertThat(Xls.told(onlyBad)).contains("A2 NOT_TAKEN xlsform.type-unknown");
    }

    @Test
    void aDeepAndLongSurveyIsTaken() {
        StringBuilder rows = new StringBuilder("survey\n| type | name | label |\n");
        IntStream.range(0, 200)
                .forEach(i -> rows.append("| begin group | g").append(i).append(" | ก |\n"));
        IntStream.range(0, 450).forEach(i -> rows.append("| text | q").append(i).append(" | ข |\n"));
        IntStream.range(0, 200).forEach(i -> rows.append("| end group | | |\n"));
        Form form = Objects.requireNonNull(Xls.read(rows.toString()).form());
        assertThat(form.questions().filter(question -> question.id().startsWith("q")))
                .hasSize(450);
        assertThat(form.sections())
                .allSatisfy(section -> assertThat(section.questions()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void hostileTextsDoNoHarm() {
        for (String text : List.of(
                "<script>alert(1)</script>",
                "=cmd",
                "${",
                "${a} ${a}",
                "'; drop table form; --",
                "ก้้้้้",
                "{0}",
                "😀")) {
            Imported imported = Xls.read("""
                    survey
                    | type | name | label | relevant | constraint |
                    | text | a    | %1$s  | %1$s     | %1$s       |
                    | text | %1$s | x     |          |            |
                    """.formatted(text));
            assertThat(imported.form()).as(text).isNotNull();
        }
    }

    private static void sound(Imported imported, String... questions) {
        Form form = Objects.requireNonNull(imported.form());
        assertThat(form.questions().map(question -> question.id())).containsExactly(questions);
        assertThat(FormLint.check(form)).noneMatch(LintFinding::error);
    }
}
