package org.ruammue.forms.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormLint;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.QuestionType;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each edit makes of a definition. */
class FormEditTests {
    private final DraftDefinition draft = new DraftDefinition(json("""
            {"name": {"th": "แบบ", "en": "Form"}, "sections": [
              {"id": "one", "title": {"th": "หนึ่ง", "en": "One"}, "questions": [
                {"id": "kind", "type": "choice", "label": {"th": "ชนิด", "en": "Kind"},
                 "options": [{"id": "a", "th": "ก", "en": "A"}, {"id": "b", "th": "ข", "en": "B"}]},
                {"id": "why", "type": "long-text", "label": {"th": "เหตุผล", "en": "Why"}, "show-when": "${kind} = 'a'",
                 "check": {"that": ". != ${kind}", "message": {"th": "ต่าง", "en": "Differ"}}}]},
              {"id": "two", "title": {"th": "สอง", "en": "Two"}, "repeat": {"item-name": {"th": "งาน", "en": "task"},
                "title-question": "name"}, "questions": [
                {"id": "name", "type": "short-text", "label": {"th": "ชื่อ", "en": "Name"}}]},
              {"id": "three", "title": {"th": "สาม", "en": "Three"}, "questions": [
                {"id": "plan", "type": "table", "label": {"th": "แผน", "en": "Plan"}, "rows": {"item-name": {"th": "แถว", "en": "row"}},
                 "columns": [{"id": "what", "type": "short-text", "label": {"th": "อะไร", "en": "What"}},
                             {"id": "baht", "type": "money", "label": {"th": "เงิน", "en": "Baht"}, "show-when": "${what} != ''"}]}]}]}"""));

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void everyTypeBeginsSoThatOnlyItsWordsAreMissing(QuestionType type) {
        String id = new FormEdit.AddQuestion(type, "one", "kind").apply(draft);
        assertThat(id).isEqualTo("q1");
        assertThat(order("one")).containsExactly("kind", "q1", "why");
        new FormEdit.Change(id, json("{\"label\": {\"th\": \"ถาม\", \"en\": \"Ask\"}}")).apply(draft);
        if (type == QuestionType.COMPUTED) {
            new FormEdit.Change(id, json("{\"compute\": \"1 + 1\"}")).apply(draft);
        }
        if (type == QuestionType.TABLE) {
            new FormEdit.Change("q2", json("{\"label\": {\"th\": \"ช่อง\", \"en\": \"Cell\"}}")).apply(draft);
        }
        assertThat(FormLint.check(form())).filteredOn(LintFinding::error).isEmpty();
        assertThat(FormDefinitions.schemaFindings(draft.root())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void aChoiceCanBecomeAnythingElse(QuestionType type) {
        new FormEdit.Change("kind", json("{\"type\": \"" + type.key() + "\", \"other\": true}")).apply(draft);
        new FormEdit.Change("kind", json("{\"type\": \"short-text\"}")).apply(draft);
        assertThat(draft.find("kind").orElseThrow().node().propertyNames())
                .containsExactlyInAnyOrder("id", "type", "label");
    }

    @Test
    void renamingMendsTheRulesThatNameIt() {
        assertThat(new FormEdit.Change("kind", json("{\"id\": \"sort\"}")).apply(draft))
                .isEqualTo("sort");
        assertThat(draft.find("why").orElseThrow().node().path("show-when").asString())
                .isEqualTo("${sort} = 'a'");
        assertThat(draft.find("why").orElseThrow().node().at("/check/that").asString())
                .isEqualTo(". != ${sort}");
        new FormEdit.Change("name", json("{\"id\": \"title\"}")).apply(draft);
        assertThat(draft.root().at("/sections/1/repeat/title-question").asString())
                .isEqualTo("title");
        assertThatThrownBy(() -> new FormEdit.Change("title", json("{\"id\": \"why\"}")).apply(draft))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new FormEdit.Change("title", json("{\"id\": \"../x\"}")).apply(draft))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCopyHasItsOwnIdsAndRulesAboutItself() {
        assertThat(new FormEdit.Duplicate("plan").apply(draft)).isEqualTo("plan-2");
        assertThat(draft.root()
                        .at("/sections/2/questions/1/columns/1/show-when")
                        .asString())
                .isEqualTo("${what-2} != ''");
        assertThat(new FormEdit.Duplicate("one").apply(draft)).isEqualTo("one-2");
        assertThat(draft.root().at("/sections/1/questions/1/show-when").asString())
                .isEqualTo("${kind-2} = 'a'");
        assertThat(FormLint.check(form())).filteredOn(LintFinding::error).isEmpty();
    }

    @Test
    void aQuestionMovesThroughSectionsAColumnStaysInItsTable() {
        Moves.step(draft, "kind", 1).apply(draft);
        assertThat(order("one")).containsExactly("why", "kind");
        Moves.step(draft, "kind", 1).apply(draft);
        assertThat(order("two")).containsExactly("kind", "name");
        Moves.step(draft, "kind", -1).apply(draft);
        assertThat(order("one")).containsExactly("why", "kind");
        Moves.step(draft, "what", 1).apply(draft);
        assertThat(order("plan")).containsExactly("baht", "what");
        assertThatThrownBy(() -> new FormEdit.Move("what", "one", 0).apply(draft))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new FormEdit.Move("why", "plan", 0).apply(draft))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new FormEdit.Move("why", "nowhere", 0).apply(draft))
                .isInstanceOf(NotFound.class);
        Moves.step(draft, "three", -1).apply(draft);
        Moves.step(draft, "one", -1).apply(draft);
        assertThat(form().sections()).extracting("id").containsExactly("one", "three", "two");
    }

    @Test
    void blankTakesAPropertyAwayAndTheRestStays() {
        new FormEdit.Change(
                        "why", json("{\"show-when\": \"\", \"check\": null, \"required\": true, \"max-words\": 50}"))
                .apply(draft);
        assertThat(draft.find("why").orElseThrow().node().toString())
                .isEqualTo("{\"id\":\"why\",\"type\":\"long-text\",\"label\":{\"th\":\"เหตุผล\",\"en\":\"Why\"},"
                        + "\"required\":true,\"max-words\":50}");
        assertThat(new FormEdit.Remove("what").apply(draft)).isEqualTo("plan");
        assertThat(new FormEdit.Remove("two").apply(draft)).isEmpty();
        assertThat(draft.ids()).doesNotContain("what", "two", "name");
    }

    private List<String> order(String id) {
        return draft.inside(id)
                .orElseThrow()
                .valueStream()
                .map(DraftDefinition::id)
                .toList();
    }

    private Form form() {
        return FormDefinitions.read("test", draft.root());
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
