package org.ruammue.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.xlsform.Xls.question;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.Section;
import org.ruammue.web.LocalizedText;

/** XLSForms as others write them. */
class XlsFormsTests {
    @Test
    void groupsBecomeSectionsAndQuestionsKeepTheirRules() {
        Imported imported = Xls.read("""
                survey
                | type               | name   | label::ไทย (th) | label::English (en) | hint::English (en) | required | relevant | constraint | constraint_message::English (en) |
                | begin_group        | about  | เกี่ยวกับ | About        |         |             |                  |       |                  |
                | text               | name   | ชื่อ     | Name         | In full | yes         |                  |       |                  |
                | integer            | age    | อายุ     | Age          |         |             |                  | . > 0 | Must be positive |
                | end_group          |        |         |              |         |             |                  |       |                  |
                | begin_group        | more   | เพิ่มเติม | More         |         |             | ${age} >= 18     |       |                  |
                | select_one yes_no  | works  | ทำงานไหม | Do you work? |         | ${age} < 60 |                  |       |                  |
                | select_multiple place or_other | places | ที่ใด | Where? |     |             | ${works} = 'yes' |       |                  |
                | end_group          |        |         |              |         |             |                  |       |                  |
                choices
                | list_name | name | label::ไทย (th) | label::English (en) |
                | yes_no    | yes  | ใช่             | Yes                 |
                | yes_no    | no   | ไม่              | No                  |
                | place     | 1    | ในเมือง          | In town             |
                | place     | A_b  | นอกเมือง         | Out of town         |
                settings
                | form_title | form_id    |
                | ทดลอง      | trial_form |
                """);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.whole()).isTrue();
        Form form = Objects.requireNonNull(imported.form());
        assertThat(form.key()).isEqualTo("trial-form");
        assertThat(form.name().th()).isEqualTo("ทดลอง");
        assertThat(form.sections()).extracting(Section::id).containsExactly("about", "more");
        assertThat(form.sections().get(1).showWhen()).hasToString("${age} >= 18");
        assertThat(question(form, "name").required()).isTrue();
        assertThat(question(form, "name").help()).isEqualTo(new LocalizedText("In full", "In full"));
        assertThat(question(form, "age").logic().check().that()).hasToString(". > 0");
        assertThat(question(form, "works").logic().requiredWhen()).hasToString("${age} < 60");
        assertThat(question(form, "works").options()).hasSize(2);
        Question places = question(form, "places");
        assertThat(places.type()).isEqualTo(QuestionType.CHOICES);
        assertThat(places.other()).isTrue();
        assertThat(places.options()).extracting(option -> option.id()).containsExactly("1", "A_b");
        assertThat(places.logic().showWhen()).hasToString("${works} = 'yes'");
    }

    @ParameterizedTest
    @CsvSource({
        "text, short-text",
        "string, short-text",
        "integer, number",
        "int, number",
        "decimal, number",
        "range, number",
        "select_one l, choice",
        "select one l, choice",
        "select1 l, choice",
        "select one from l, choice",
        "add select one prompt using l, choice",
        "select_multiple l, choices",
        "select all that apply from l, choices",
        "note, note",
        "acknowledge, choice",
        "trigger, choice",
        "geopoint, short-text",
        "barcode, short-text",
        "SELECT_ONE l, choice",
        "Text, short-text",
        "q string, short-text",
        "add integer prompt, number"
    })
    void typesAreKnownInTheirManySpellings(String written, String kind) {
        Form form = Xls.form("""
                survey
                | type | name | label |
                | %s   | a    | ก     |
                choices
                | list name | value | label |
                | l         | x     | ข     |
                """.formatted(written));
        assertThat(question(form, "a").type().key()).isEqualTo(kind);
    }

    @Test
    void namesBecomeIdsInRulesAsWell() {
        Imported imported = Xls.read("""
                survey
                | type      | name     | label | relevant                            | calculation       |
                | integer   | Total_HH | ก     |                                     |                   |
                | text      | _why     | ข     | ${Total_HH} > 3 and ../Total_HH < 9 |                   |
                | calculate | dbl      |       |                                     | ${ Total_HH } * 2 |
                """);
        Form form = Objects.requireNonNull(imported.form());
        assertThat(question(form, "why").logic().showWhen()).hasToString("${total-hh} > 3 and ${total-hh} < 9");
        assertThat(question(form, "dbl").logic().compute()).hasToString("${total-hh} * 2");
        assertThat(Xls.told(imported)).containsExactly("B2 ADAPTED xlsform.names");
        assertThat(imported.whole()).isTrue();
    }

    @Test
    void groupsInsideAreHeadingsAndTheirRulesGoToTheirQuestions() {
        Form form = Xls.form("""
                survey
                | type         | name  | label | relevant    |
                | begin group  | outer | นอก   | ${z} = 'q'  |
                | text         | a     | ก     |             |
                | begin group  | inner | ใน    | ${a} = 'x'  |
                | text         | b     | ข     | ${a} != 'y' |
                | end group    |       |       |             |
                | end group    |       |       |             |
                | text         | z     | ฮ     |             |
                """);
        assertThat(form.sections()).extracting(Section::id).containsExactly("outer", "questions");
        assertThat(question(form, "inner").type()).isEqualTo(QuestionType.NOTE);
        assertThat(question(form, "b").logic().showWhen()).hasToString("(${a} = 'x') and (${a} != 'y')");
    }

    @Test
    void aGroupOfGroupsGivesItsRuleToTheirSections() {
        Form form = Xls.form("""
                survey
                | type         | name  | label | relevant    |
                | text         | z     | ฮ     |             |
                | begin group  | all   | บท    | ${z} = 'q'  |
                | begin group  | one   | หนึ่ง  | ${z} != 'w' |
                | text         | a     | ก     |             |
                | end group    |       |       |             |
                | begin repeat | kids  | เด็ก   |             |
                | text         | b     | ข     |             |
                | end repeat   |       |       |             |
                | end group    |       |       |             |
                """);
        assertThat(form.sections()).extracting(Section::id).containsExactly("questions", "one", "kids");
        assertThat(form.sections().get(1).showWhen()).hasToString("(${z} = 'q') and (${z} != 'w')");
        assertThat(form.sections().get(2).showWhen()).hasToString("${z} = 'q'");
        assertThat(form.sections().get(2).repeats()).isTrue();
        assertThat(question(form, "all").label().th()).isEqualTo("บท");
    }

    @Test
    void aRepeatIsASectionAndWhatFollowsGoesOn() {
        Imported imported = Xls.read("""
                survey
                | type         | name  | label | repeat_count |
                | begin group  | g     | กลุ่ม  |              |
                | text         | a     | ก     |              |
                | begin repeat | kids  | เด็ก   | 3            |
                | text         | b     | ข     |              |
                | end repeat   |       |       |              |
                | text         | c     | ค     |              |
                | end group    |       |       |              |
                """);
        Form form = Objects.requireNonNull(imported.form());
        assertThat(form.sections()).extracting(Section::id).containsExactly("g", "kids", "g-2");
        assertThat(Objects.requireNonNull(form.sections().get(1).repeat()).max())
                .isEqualTo(3);
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    void choiceFiltersLookAtWhatChoicesCarry() {
        Imported imported = Xls.read("""
                survey
                | type            | name  | label | choice_filter     |
                | select_one zone | zone  | กลุ่ม  |                   |
                | select_one area | area  | เขต   | zone=${zone}      |
                choices
                | list_name | name | label | zone |
                | zone      | n    | เหนือ |      |
                | area      | a1   | บางซื่อ | n   |
                """);
        assertThat(imported.findings()).isEmpty();
        Question area = question(Objects.requireNonNull(imported.form()), "area");
        assertThat(area.logic().optionsWhen()).hasToString("zone=${zone}");
        assertThat(area.options().getFirst().carries()).containsEntry("zone", "n");
    }

    @Test
    void metadataIsOnlyMadeWhereARuleLooksAtIt() {
        Imported imported = Xls.read("""
                survey
                | type     | name     | label | constraint     |
                | start    | start    |       |                |
                | today    | today    |       |                |
                | deviceid | deviceid |       |                |
                | text     | day      | วัน   | . <= ${today}  |
                """);
        Form form = Objects.requireNonNull(imported.form());
        assertThat(question(form, "today").logic().compute()).hasToString("today()");
        assertThat(form.question("start")).isEmpty();
        assertThat(imported.whole()).isTrue();
    }

    @Test
    void aColumnWithoutLanguageStandsForTheMissingOne() {
        Form form = Xls.form("""
                survey
                | type | name | label | label::English |
                | text | a    | ก     | A              |
                | text | b    | ข     |                |
                """);
        assertThat(question(form, "a").label()).isEqualTo(new LocalizedText("ก", "A"));
        assertThat(question(form, "b").label()).isEqualTo(new LocalizedText("ข", "ข"));
        Imported french = Xls.read("""
                survey
                | type | name | label::Français (fr) | label::Español (es) |
                | text | a    | Nom                  | Nombre              |
                """);
        assertThat(question(Objects.requireNonNull(french.form()), "a").label())
                .isEqualTo(new LocalizedText("Nom", "Nom"));
        assertThat(Xls.told(french))
                .containsExactly("C1 ADAPTED xlsform.language-both", "D1 WITHOUT xlsform.language-other");
    }

    @Test
    void everythingThatIsNotTakenIsToldByItsCell() {
        Imported imported = Xls.read("""
                survey
                | type     | name | label       | default | appearance   | parameters           | media::image | colour | calculation | readonly |
                | text     | a    | **ก** ${b}  | x       | multiline w2 |                      | a.png        | red    |             |          |
                | geotrace | b    | ข           |         |              |                      |              |        |             |          |
                | range    | c    | ค           |         | distress     | start=0 end=5 step=2 |              |        |             | yes      |
                | integer  | d    | ง           |         |              |                      |              |        | 1 + 1       |          |
                """);
        assertThat(Xls.told(imported))
                .containsExactlyInAnyOrder(
                        "C2 ADAPTED xlsform.formatting",
                        "C2 WITHOUT xlsform.live-text",
                        "D2 WITHOUT xlsform.default",
                        "E2 ADAPTED xlsform.look",
                        "G2 WITHOUT xlsform.media",
                        "H2 WITHOUT xlsform.column-unused",
                        "A3 NOT_TAKEN xlsform.type-unknown",
                        "E4 WITHOUT xlsform.appearance",
                        "F4 WITHOUT xlsform.parameter",
                        "J4 WITHOUT xlsform.read-only",
                        "I5 ADAPTED xlsform.computed");
        Form form = Objects.requireNonNull(imported.form());
        assertThat(question(form, "a").type()).isEqualTo(QuestionType.LONG_TEXT);
        assertThat(question(form, "a").label().th()).isEqualTo("ก ${b}");
        assertThat(question(form, "c").limits().max()).isEqualByComparingTo("5");
    }
}
