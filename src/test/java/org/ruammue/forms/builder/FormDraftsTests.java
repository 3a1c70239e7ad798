package org.ruammue.forms.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.People;
import org.ruammue.accounts.SignedIn;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.QuestionType;
import org.ruammue.web.Conflict;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts in the database: undo, two people at once, versions, and who may. */
@ApplicationTest
class FormDraftsTests {
    @Autowired
    private KeepForms keep;

    @Autowired
    private PublishForm publish;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private FormLibrary library;

    @Autowired
    private FormVersions versions;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private People people;

    @Autowired
    private Actors actors;

    private Actor coordinator;
    private long form;

    @BeforeEach
    void begin() {
        coordinator = actor("coordinator");
        long owner = coordinator.organisations(Role.COORDINATOR).iterator().next();
        form = keep.handle(
                coordinator, new KeepForms.Begin(owner, "", new LocalizedText("แบบทดสอบร่าง", "Draft test"), null));
    }

    @Test
    void everyEditCanBeUndoneAndDoneAgain() {
        drafts.edit(coordinator, form, new FormEdit.AddQuestion(QuestionType.CHOICE, "s1", ""), null);
        drafts.edit(coordinator, form, change("q1", "label", "ก่อน"), null);
        drafts.edit(coordinator, form, change("q1", "label", "หลัง"), null);
        drafts.undo(coordinator, form);
        assertThat(label()).isEqualTo("ก่อน");
        drafts.redo(coordinator, form);
        drafts.redo(coordinator, form);
        assertThat(label()).isEqualTo("หลัง");
        for (int i = 0; i < 5; i++) {
            drafts.undo(coordinator, form);
        }
        FormDraft first = drafts.open(coordinator, form);
        assertThat(first.form().questions()).isEmpty();
        assertThat(first.undo()).isNull();
        drafts.edit(coordinator, form, new FormEdit.AddSection(""), null);
        assertThat(drafts.open(coordinator, form).redo()).isNull();
        for (int i = 0; i < DraftRows.KEPT + 20; i++) {
            drafts.edit(coordinator, form, change("s1", "title", "ชื่อ " + i), null);
        }
        for (int i = 0; i < DraftRows.KEPT + 20; i++) {
            drafts.undo(coordinator, form);
        }
        assertThat(drafts.open(coordinator, form).node("s1").at("/title/th").asString())
                .isEqualTo("ชื่อ 19");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenUnseen() {
        drafts.edit(coordinator, form, new FormEdit.AddQuestion(QuestionType.NUMBER, "s1", ""), null);
        String seen = Seen.of(drafts.open(coordinator, form).definition(), "q1");
        drafts.edit(coordinator, form, change("q1", "label", "ของเขา"), seen);
        FormEdit mine = change("q1", "label", "ของฉัน");
        assertThatThrownBy(() -> drafts.edit(coordinator, form, mine, seen)).isInstanceOf(Conflict.class);
        assertThat(label()).isEqualTo("ของเขา");
        FormDraft shown = drafts.tried(drafts.open(coordinator, form), mine);
        assertThat(shown.node("q1").at("/label/th").asString()).isEqualTo("ของฉัน");
        drafts.edit(
                coordinator, form, mine, Seen.of(drafts.open(coordinator, form).definition(), "q1"));
        assertThat(label()).isEqualTo("ของฉัน");
    }

    @Test
    void anUnfinishedDraftIsNotPublishedAndAPublishedIdKeepsItsMeaning() {
        drafts.edit(coordinator, form, new FormEdit.AddQuestion(QuestionType.NUMBER, "s1", ""), null);
        FormDraft unfinished = drafts.open(coordinator, form);
        assertThat(publish.obstacles(unfinished)).isNotEmpty();
        assertThatThrownBy(() -> publish.publish(coordinator, form, unfinished.number()))
                .isInstanceOf(Refused.class);
        drafts.edit(coordinator, form, change("q1", "label", "จำนวน"), null);
        int number = drafts.open(coordinator, form).number();
        assertThatThrownBy(() -> publish.publish(coordinator, form, number - 1)).isInstanceOf(Conflict.class);
        assertThat(publish.publish(coordinator, form, number)).isEqualTo(1);
        KeptForm kept = library.get(coordinator, form);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.draftedAt()).isNull();

        ObjectNode text = JsonMapper.shared().createObjectNode().put("type", "short-text");
        String fresh = drafts.edit(coordinator, form, new FormEdit.Change("q1", text), null);
        assertThat(fresh).isEqualTo("q2");
        assertThat(drafts.open(coordinator, form).form().question("q1")).isEmpty();
        drafts.undo(coordinator, form);
        drafts.edit(coordinator, form, change("q1", "label", "จำนวนใหม่"), null);
        assertThat(publish.publish(
                        coordinator, form, drafts.open(coordinator, form).number()))
                .isEqualTo(2);
        assertThat(versions.of(kept.key())).extracting("number").containsExactly(2, 1);
        assertThat(versions.find(kept.key(), 1)
                        .question("q1")
                        .orElseThrow()
                        .label()
                        .th())
                .isEqualTo("จำนวน");
        assertThat(bank.find(coordinator, "จำนวนใหม่", 0, 10))
                .extracting(QuestionBank.Banked::id)
                .contains("q1");
        assertThat(bank.take(coordinator, form, List.of("q1"))).hasSize(1);
    }

    @Test
    void aDiscardedDraftLeavesWhatIsPublished() {
        long other = form;
        keep.discard(coordinator, other);
        assertThatThrownBy(() -> library.get(coordinator, other)).isInstanceOf(NotFound.class);
        long published =
                library.byKey(coordinator, "collaboration-wishes/wishes").id();
        drafts.edit(coordinator, published, new FormEdit.Remove("wishes"), null);
        keep.discard(coordinator, published);
        assertThat(drafts.open(coordinator, published).form().section("wishes")).isPresent();
    }

    @Test
    void othersNeitherReadNorChangeIt() {
        for (String outsider : List.of("dusit", "dusit-director")) {
            Actor actor = actor(outsider);
            assertThatThrownBy(() -> library.get(actor, form)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> drafts.open(actor, form)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bank.find(actor, "", 0, 5)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keep.discard(actor, form)).isInstanceOf(NotFound.class);
        }
        Actor elsewhere = new Actor(9, "Elsewhere", Set.of(new Grant(Role.COORDINATOR, 999_999L)));
        assertThat(library.get(elsewhere, form).id()).isEqualTo(form);
        assertThatThrownBy(() -> drafts.edit(elsewhere, form, new FormEdit.AddSection(""), null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.undo(elsewhere, form)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> publish.publish(elsewhere, form, 0)).isInstanceOf(Forbidden.class);
    }

    private String label() {
        return drafts.open(coordinator, form).node("q1").at("/label/th").asString();
    }

    private static FormEdit change(String id, String property, String thai) {
        ObjectNode properties = JsonMapper.shared().createObjectNode();
        properties.set(property, DraftDefinition.text(thai, thai));
        return new FormEdit.Change(id, properties);
    }

    private Actor actor(String username) {
        long id = people.byUsername(username).orElseThrow().id();
        return actors.atWork(new SignedIn(id, username)).orElseThrow().actor();
    }
}
