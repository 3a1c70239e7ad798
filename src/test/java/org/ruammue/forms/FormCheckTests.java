package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.string;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.forms.SectionProgress.State;

class FormCheckTests {
    private final Form form = Forms.small();
    private final AnswerSheet complete = new AnswerSheet(
            Map.of(
                    "name", string("ศรี"),
                    "has", json("true"),
                    "why", string("เคยกรอกไว้"),
                    "wishes/r2/title", string("ต้นไม้"),
                    "wishes/r2/kind", string("research"),
                    "wishes/r2/data", string("มี"),
                    "wishes/r1/title", string("น้ำท่วม"),
                    "wishes/r1/kind", string("project"),
                    "wishes/r1/data", string("ซ่อน")),
            Map.of("wishes", List.of("r2", "r1")));

    private List<String> findings(AnswerSheet sheet) {
        return FormCheck.check(form, sheet).stream()
                .map(finding -> finding.path() + " " + finding.remark().key().replace("forms.remark.", ""))
                .toList();
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(findings(AnswerSheet.EMPTY)).containsExactly("name required.fill", "has required.choose");
        assertThat(findings(new AnswerSheet(Map.of("has", json("false")), Map.of())))
                .containsExactly("name required.fill", "why required.fill");
        assertThat(findings(new AnswerSheet(Map.of("name", string("x"), "has", json("true")), Map.of())))
                .containsExactly("wishes rows-min");
        assertThat(findings(complete)).isEmpty();
    }

    @Test
    void looksAtEveryRow() {
        AnswerSheet sheet = new AnswerSheet(
                Map.of("name", string("x"), "has", json("true"), "wishes/b/kind", string("gone")),
                Map.of("wishes", List.of("a", "b", "c", "d")));
        assertThat(findings(sheet))
                .contains("wishes rows-max", "wishes/a/title required.fill", "wishes/b/kind option")
                .doesNotContain("wishes/a/data required.fill");
    }

    @Test
    void keepsHiddenAnswersInTheDraftAndLeavesThemOutOfWhatIsSubmitted() {
        assertThat(FormCheck.submitted(form, complete)).hasToString("""
                {"name":"ศรี","has":true,"wishes":[{"$row":"r2","title":"ต้นไม้","kind":"research","data":"มี"},\
                {"$row":"r1","title":"น้ำท่วม","kind":"project"}]}""");
        AnswerSheet none = new AnswerSheet(
                Map.of("name", string("x"), "has", json("false"), "why", string("y"), "wishes/r1/title", string("z")),
                Map.of("wishes", List.of("r1")));
        assertThat(FormCheck.submitted(form, none)).hasToString("{\"name\":\"x\",\"has\":false,\"why\":\"y\"}");
    }

    @Test
    void anAnswerThatIsNotAskedForCountsAsNoneInConditions() {
        Form chain = Forms.of("""
                name: {th: ก, en: a}
                sections:
                  - id: s
                    title: {th: ก, en: a}
                    questions:
                      - {id: a, type: yes-no, label: {th: ก, en: a}}
                      - {id: b, type: yes-no, label: {th: ก, en: a}, show-when: "${a} = 'yes'"}
                      - {id: c, type: yes-no, label: {th: ก, en: a}, show-when: "${b} = 'yes'"}
                """);
        AnswerSheet sheet = new AnswerSheet(Map.of("a", json("false"), "b", json("true")), Map.of());
        assertThat(FormCheck.visible(chain, sheet)).extracting(Field::path).containsExactly("a");
    }

    @Test
    void readsBackWhatWasSubmitted() {
        AnswerSheet again = AnswerSheet.of(FormCheck.submitted(form, complete));
        assertThat(again.rows("wishes")).containsExactly("r2", "r1");
        assertThat(again.value("wishes/r2/data")).isEqualTo(string("มี"));
        assertThat(FormCheck.submitted(form, again)).isEqualTo(FormCheck.submitted(form, complete));
    }

    @Test
    void tellsHowFarEachSectionIs() {
        assertThat(FormCheck.progress(form, AnswerSheet.EMPTY))
                .extracting(SectionProgress::state)
                .containsExactly(State.NOT_STARTED, State.OPEN, State.NOT_STARTED);
        assertThat(FormCheck.progress(form, new AnswerSheet(Map.of("has", json("false")), Map.of())))
                .extracting(SectionProgress::state)
                .contains(State.NOT_NEEDED);
        assertThat(FormCheck.progress(form, complete))
                .extracting(SectionProgress::state)
                .containsExactly(State.DONE, State.DONE, State.NOT_STARTED);
        AnswerSheet begun = new AnswerSheet(Map.of("has", json("true")), Map.of("wishes", List.of("r1")));
        assertThat(FormCheck.progress(form, begun))
                .extracting(SectionProgress::state)
                .containsExactly(State.IN_PROGRESS, State.IN_PROGRESS, State.NOT_STARTED);
    }

    @Test
    void findsPlacesByPath() {
        assertThat(form.field("name").orElseThrow().question().id()).isEqualTo("name");
        assertThat(form.field("wishes/r1/title").orElseThrow().section().id()).isEqualTo("wishes");
        for (String wrong : List.of(
                "title",
                "wishes/r1/name",
                "wishes/r1/note",
                "about/r1/name",
                "",
                "a/b",
                "wishes//title",
                "wishes/../title")) {
            assertThat(form.field(wrong)).as(wrong).isEmpty();
        }
    }
}
