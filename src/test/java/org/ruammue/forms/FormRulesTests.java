package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the rules of a form make of its answers, down to the rows of a table. */
class FormRulesTests {
    private final Form form = Forms.of("""
            name: {th: คำขอ, en: Request}
            sections:
              - id: s
                title: {th: คำขอ, en: Request}
                questions:
                  - {id: kind, type: choice, label: {th: ชนิด, en: Kind}, options: [{id: big, th: ใหญ่, en: Big}, {id: small, th: เล็ก, en: Small}]}
                  - {id: reason, type: short-text, label: {th: เหตุผล, en: Reason}, required-when: "${kind} = 'big' and ${all} > 100"}
                  - id: costs
                    type: table
                    label: {th: ค่าใช้จ่าย, en: Costs}
                    show-when: "${kind} != ''"
                    rows: {min: 1, max: 3, item-name: {th: รายการ, en: item}}
                    columns:
                      - {id: item, type: short-text, label: {th: รายการ, en: Item}, required: true}
                      - {id: price, type: money, label: {th: ราคา, en: Price}, total: true, check: {that: ". >= 10 or ${kind} = 'small'", message: {th: ราคาต้องไม่ต่ำกว่า 10 บาท, en: At least 10 baht}}}
                      - {id: count, type: number, label: {th: จำนวน, en: Count}, show-when: "${price} > 0"}
                      - {id: line, type: computed, label: {th: เป็นเงิน, en: Amount}, compute: "${price} * ${count}"}
                  - {id: all, type: computed, label: {th: รวม, en: Total}, compute: "sum(${line})"}
                  - {id: each, type: computed, label: {th: เฉลี่ย, en: Average}, compute: "${all} div sum(${count})"}
                  - id: district
                    type: choice
                    label: {th: เขต, en: District}
                    options-when: "size = ${kind}"
                    options:
                      - {id: dusit, th: ดุสิต, en: Dusit, carries: {size: small}}
                      - {id: bangkhen, th: บางเขน, en: Bang Khen, carries: {size: big}}
            """);

    private static AnswerSheet sheet(Map<String, String> answers, String... rows) {
        Map<String, JsonNode> nodes = answers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> Forms.json(e.getValue())));
        return new AnswerSheet(nodes, Map.of("costs", List.of(rows)), LocalDate.of(2026, 11, 21));
    }

    private List<String> findings(AnswerSheet sheet) {
        return FormCheck.check(form, sheet).stream()
                .map(finding -> finding.path() + " " + finding.remark().key().replace("forms.remark.", ""))
                .toList();
    }

    @Test
    void rulesLookAheadIntoTablesAndWorkThingsOut() {
        AnswerSheet sheet = sheet(
                Map.of(
                        "kind", "\"big\"",
                        "costs/a/item", "\"โต๊ะ\"",
                        "costs/a/price", "50",
                        "costs/a/count", "3",
                        "costs/b/price", "5",
                        "costs/b/count", "2",
                        "district", "\"dusit\""),
                "a",
                "b");
        assertThat(findings(sheet))
                .containsExactly(
                        "reason required.fill",
                        "costs/b/item required.fill",
                        "costs/b/price own",
                        "district option-gone");
        assertThat(FormCheck.submitted(form, sheet)).hasToString("""
                {"kind":"big","costs":[{"$row":"a","item":"โต๊ะ","price":50,"count":3,"line":150},\
                {"$row":"b","price":5,"count":2,"line":10}],"all":160,"each":32,"district":"dusit"}""");
    }

    @Test
    void whatIsNotAskedIsKeptLeftOutAndNamed() {
        AnswerSheet sheet = sheet(Map.of("costs/a/item", "\"โต๊ะ\"", "costs/a/count", "3", "reason", "\"x\""), "a");
        assertThat(findings(sheet)).isEmpty();
        assertThat(FormCheck.submitted(form, sheet)).hasToString("{\"reason\":\"x\",\"all\":0}");
        assertThat(FormCheck.leftOut(form, sheet))
                .extracting(Field::path)
                .containsExactly("costs/a/count", "costs/a/item");
    }

    @Test
    void divisionByZeroIsNothingAtAll() {
        AnswerSheet sheet = sheet(Map.of("kind", "\"small\"", "costs/a/item", "\"x\""), "a");
        assertThat(FormCheck.submitted(form, sheet).has("each")).isFalse();
    }

    @Test
    void aTableWithTooFewRowsIsSaid() {
        assertThat(findings(sheet(Map.of("kind", "\"small\"")))).containsExactly("costs rows-min");
    }

    @Test
    void whatWasSubmittedReadsBackTheSame() {
        AnswerSheet sheet = sheet(
                Map.of("kind", "\"small\"", "costs/a/item", "\"x\"", "costs/a/price", "2", "costs/a/count", "2"), "a");
        JsonNode once = FormCheck.submitted(form, sheet);
        assertThat(FormCheck.submitted(form, AnswerSheet.of(once))).isEqualTo(once);
    }

    @Test
    void anOpenPageFollows() {
        AnswerSheet sheet = sheet(
                Map.of("kind", "\"big\"", "costs/a/price", "50", "costs/a/count", "3", "costs/b/price", "70"),
                "a",
                "b");
        SectionState state =
                SectionState.of(SectionView.of(form, form.sections().getFirst(), Editing.open(sheet, Map.of()), null));
        assertThat(state.fields().get("reason").required()).isTrue();
        assertThat(state.fields().get("costs/a/line").text().th()).isEqualTo("150");
        assertThat(state.fields().get("costs/b/count").shown()).isTrue();
        assertThat(state.fields().get("district").options()).containsExactly("bangkhen");
        assertThat(state.totals().get("price").th()).isEqualTo("120 บาท");
    }

    @Test
    void saysInWordsWhenAQuestionIsAsked() {
        SectionView view =
                SectionView.of(form, form.sections().getFirst(), Editing.open(AnswerSheet.EMPTY, Map.of()), null);
        assertThat(view.fields().get(2).when().th()).isEqualTo("ตอบข้อนี้เมื่อ มีคำตอบใน “ชนิด”");
    }
}
