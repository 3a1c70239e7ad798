package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.string;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.forms.AnswersView.Change;
import org.ruammue.web.Language;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.TestPages;

/** What the templates of forms show, and what they must never let through. */
class FormPagesTests {
    private static final String HOSTILE = "</textarea><script>alert('x')</script>\"onfocus=\"alert(1)";

    private final Form form = Forms.small();
    private final AnswerSheet sheet = new AnswerSheet(
            Map.of(
                    "name", string(HOSTILE),
                    "has", json("true"),
                    "wishes/r1/title", string(HOSTILE),
                    "wishes/r1/kind", string("research"),
                    "wishes/r1/data", string("\nlines\n" + HOSTILE)),
            Map.of("wishes", List.of("r1")));

    private String section(String id, Editing editing, String row, Locale locale) {
        SectionView view = SectionView.of(form, form.section(id).orElseThrow(), editing, row);
        return TestPages.render(
                "forms/section",
                locale,
                Map.of("view", view, "action", "/work/x", "back", "/work", "autosave", "/work/answers", "person", "1"));
    }

    @Test
    void hostileWordsStayWords() {
        Editing open = Editing.open(sheet, Map.of());
        String pages = section("about", open, null, Language.THAI)
                + section("wishes", open, null, Language.THAI)
                + section("wishes", open, "r1", Language.ENGLISH)
                + TestPages.render("forms/answers", Language.THAI, Map.of("view", AnswersView.of(form, sheet)))
                + TestPages.render(
                        "forms/answers",
                        Language.ENGLISH,
                        Map.of("view", AnswersView.compare(form, AnswerSheet.EMPTY, sheet)));
        assertThat(pages)
                .contains("&lt;script>alert")
                .doesNotContain("<script")
                .doesNotContainPattern("=\"[^\"]*\"onfocus")
                .doesNotContain("⟦")
                .doesNotContain(" style=");
    }

    @Test
    void anEmptyFirstLineOfATextSurvivesThePage() {
        assertThat(section("wishes", Editing.open(sheet, Map.of()), "r1", Language.THAI))
                .containsPattern("<textarea[^>]*>\n\nlines");
    }

    @Test
    void onlyWhatWasReturnedCanBeChanged() {
        LocalizedText reason = new LocalizedText("ล็อก", "Locked");
        Editing returned = new Editing(
                sheet,
                Map.of("name", 3L),
                path -> path.equals("name") ? null : reason,
                Map.of("name", "ใส่ชื่อเต็ม"),
                false);
        String page = section("about", returned, null, Language.THAI);
        assertThat(page)
                .contains("ใส่ชื่อเต็ม", "name=\"version:name\" value=\"3\"", "ล็อก")
                .doesNotContain("name=\"version:has\"", "name=\"has\"");
        assertThat(section("wishes", returned, null, Language.THAI)).doesNotContain("formaction");
    }

    @Test
    void saysWhatIsMissingOnlyWhenAsked() {
        Editing fresh = Editing.open(AnswerSheet.EMPTY, Map.of());
        Editing checked = new Editing(AnswerSheet.EMPTY, Map.of(), path -> null, Map.of(), true);
        assertThat(section("about", fresh, null, Language.THAI)).doesNotContain("โปรดกรอกข้อนี้");
        assertThat(section("about", checked, null, Language.THAI)).contains("href=\"#f-name\"", "โปรดกรอกข้อนี้");
        assertThat(FormCheck.check(form, sheet)).isEmpty();
    }

    @Test
    void showsWhatChangedBetweenTwoRevisions() {
        AnswerSheet older = new AnswerSheet(
                Map.of(
                        "name", string("เดิม"),
                        "has", json("true"),
                        "wishes/r1/title", string("หนึ่ง"),
                        "wishes/r2/title", string("สอง")),
                Map.of("wishes", List.of("r1", "r2")));
        AnswerSheet newer = new AnswerSheet(
                Map.of(
                        "name", string("ใหม่"),
                        "has", json("true"),
                        "wishes/r1/title", string("หนึ่ง"),
                        "wishes/r3/title", string("สาม")),
                Map.of("wishes", List.of("r1", "r3")));
        AnswersView view = AnswersView.compare(form, older, newer);
        assertThat(view.parts())
                .extracting(AnswersView.Part::change)
                .containsExactly(Change.NONE, Change.NONE, Change.ADDED, Change.REMOVED, Change.NONE);
        assertThat(view.parts().getFirst().lines())
                .extracting(AnswersView.Line::change)
                .containsExactly(Change.CHANGED, Change.NONE);
        assertThat(view.changes()).isEqualTo(3);
        assertThat(AnswersView.of(form, newer).changes()).isZero();
    }

    @Test
    void directoriesAndScalesFitTheCellsOfATable() {
        Form table = Forms.live(Forms.of("""
                name: {th: ก, en: a}
                sections:
                  - id: s
                    title: {th: ก, en: a}
                    questions:
                      - id: t
                        type: table
                        label: {th: ก, en: a}
                        rows: {min: 0, max: 9, item-name: {th: แถว, en: row}}
                        columns:
                          - {id: unit, type: organisation, label: {th: หน่วยงาน, en: Agency}}
                          - {id: score, type: rating, label: {th: คะแนน, en: Score}, high-label: {th: ดีมาก, en: very good}}
                """));
        AnswerSheet filled = new AnswerSheet(
                Map.of("t/1/unit", string("50070000"), "t/1/score", json("5")), Map.of("t", List.of("1", "2")));
        SectionView view =
                SectionView.of(table, table.section("s").orElseThrow(), Editing.open(filled, Map.of()), null);
        String page = TestPages.render(
                "forms/section", Language.ENGLISH, Map.of("view", view, "action", "/work/x", "back", "/work"));
        assertThat(page)
                .contains("value=\"Dusit District Office\" list=\"suggest-organisations\"")
                .containsPattern("<option value=\"5\" selected[^>]*>5 - very good")
                .containsOnlyOnce("<datalist")
                .contains("data-id=\"50070000\"")
                .doesNotContain("Old Department");
        assertThat(TestPages.render("forms/answers", Language.ENGLISH, Map.of("view", AnswersView.of(table, filled))))
                .contains("Dusit District Office", "5 of 5");
    }

    @Test
    void aFormattedTextIsShownSafely() {
        Form form = Forms.of(Forms.SMALL.replace("id: remarks, type: long-text", "id: remarks, type: rich-text"));
        AnswerSheet stored = new AnswerSheet(
                Map.of("remarks", string("<p>ก <strong>ข</strong><script>alert(1)</script><img src=x onerror=y></p>")),
                Map.of());
        assertThat(TestPages.render("forms/answers", Language.THAI, Map.of("view", AnswersView.of(form, stored))))
                .contains("<p>ก <strong>ข</strong></p>")
                .doesNotContain("<script", "<img");
    }

    @Test
    void putsAnswersIntoWords() {
        Question money = Forms.question("money", "");
        assertThat(AnswerText.of(money, json("1500000.5")))
                .isEqualTo(new LocalizedText("1,500,000.50 บาท", "1,500,000.50 baht"));
        assertThat(AnswerText.of(money, json("2000")).th()).isEqualTo("2,000 บาท");
        Question days = Forms.question("number", "unit: {th: วัน, en: days}, decimals: 1");
        assertThat(AnswerText.of(days, json("12.5")).en()).isEqualTo("12.5 days");
        Question phone = Forms.question("phone", "");
        assertThat(AnswerText.of(phone, string("0 2226 3727 ต่อ 12")).en()).isEqualTo("0 2226 3727 ext 12");
    }
}
