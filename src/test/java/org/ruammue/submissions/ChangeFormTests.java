package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.forms.QuestionType;
import org.ruammue.forms.builder.FormDrafts;
import org.ruammue.forms.builder.FormEdit;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.PublishForm;
import org.ruammue.programmes.Stage;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A new version of the form while agencies have drafts, have asked for approval, have submitted. */
@ApplicationTest
class ChangeFormTests {
    private static final String DRAFTING = "50380000";
    private static final String WITH_HEAD = "50360000";
    private static final String SUBMITTED = "50250000";
    private static final String ACCEPTED = "50270000";

    @Autowired
    ApplicationContext beans;

    private Survey survey;
    private Actor coordinator;

    @Test
    void asksOnlyWhatIsNewAndLosesNothing() throws Exception {
        begin("change-new");
        int version = publish("ask-new");
        change(version, ChangeForm.Carry.NEW);
        assertThat(stage(DRAFTING)).isEqualTo(Stage.DRAFTING);
        assertThat(desk(DRAFTING).form().version()).isEqualTo(version);
        assertThat(desk(WITH_HEAD).submission().isSentBack()).isTrue();
        assertThat(stage(SUBMITTED)).isEqualTo(Stage.RETURNED);
        assertThat(beans.getBean(Reopened.class).marks(desk(SUBMITTED)))
                .extracting(Reopened.Mark::path)
                .contains("ask-new")
                .doesNotContain("contact-name", "wishes");
        assertThat(stage(ACCEPTED)).isEqualTo(Stage.ACCEPTED);
        assertThat(desk(ACCEPTED).form().version()).isLessThan(version);
        assertThat(survey.stored(DRAFTING, "contact-name")).isEqualTo("Kept " + DRAFTING);
        String tasks = new Requests(beans).body("focal-" + DRAFTING, get(survey.page(DRAFTING)));
        assertThat(tasks).contains("แบบฟอร์มเปลี่ยนเป็นฉบับที่ " + version).contains("ถามใหม่ ask-new");

        assertThatThrownBy(() -> survey.save(SUBMITTED, "contact-name", "\"changed\"", 1))
                .isInstanceOf(Refused.class);
        survey.save(SUBMITTED, "ask-new", "\"ตอบแล้ว\"", 0);
        survey.approve(SUBMITTED);
        Revision again = survey.submit(SUBMITTED);
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.content()).contains("\"formVersion\":" + version, "ตอบแล้ว", "Kept " + SUBMITTED);
    }

    @Test
    void keepsTheVersionTheyHave() {
        begin("change-keep");
        int version = publish("ask-keep");
        change(version, ChangeForm.Carry.KEEP);
        assertThat(desk(DRAFTING).form().version()).isLessThan(version);
        assertThat(stage(SUBMITTED)).isEqualTo(Stage.SUBMITTED);
        assertThat(stage(WITH_HEAD)).isEqualTo(Stage.WITH_HEAD);
        String fresh = "50390000";
        assertThat(desk(fresh).form().version()).isEqualTo(version);
    }

    @Test
    void asksEverythingAgainWithTheAnswersThatWereGiven() {
        begin("change-all");
        int version = publish("ask-all");
        change(version, ChangeForm.Carry.ALL);
        assertThat(stage(SUBMITTED)).isEqualTo(Stage.RETURNED);
        assertThat(beans.getBean(Reopened.class).marks(desk(SUBMITTED)))
                .extracting(Reopened.Mark::path)
                .contains("contact-name", "wishes", "ask-all", "confirmed");
        survey.save(SUBMITTED, "contact-name", "\"changed\"", 1);
        assertThat(survey.stored(SUBMITTED, "contact-name")).isEqualTo("changed");
    }

    @Test
    void isForTheCoordinatorAndForVersionsOfThisForm() {
        begin("change-who");
        int version = publish("ask-who");
        ChangeForm changing = beans.getBean(ChangeForm.class);
        for (String other : new String[] {"focal-" + DRAFTING, "head-" + DRAFTING, "dusit"}) {
            Actor actor = survey.actor(other);
            assertThatThrownBy(() -> changing.handle(actor, command(version, ChangeForm.Carry.ALL)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> changing.outlook(actor, survey.slug(), Survey.STEP, version))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> changing.handle(coordinator, command(9999, ChangeForm.Carry.KEEP)))
                .isInstanceOf(NotFound.class);
        assertThat(stage(SUBMITTED)).isEqualTo(Stage.SUBMITTED);
    }

    private void begin(String slug) {
        survey = Survey.issued(beans, slug, DRAFTING, WITH_HEAD, SUBMITTED, ACCEPTED, "50390000");
        coordinator = survey.actor("coordinator");
        for (String agency : new String[] {DRAFTING, WITH_HEAD, SUBMITTED, ACCEPTED}) {
            survey.fill(agency, "Kept " + agency, Map.of());
        }
        Actor focal = survey.actor("focal-" + WITH_HEAD);
        beans.getBean(Approval.class).request(focal, survey.desk(focal, WITH_HEAD));
        for (String agency : new String[] {SUBMITTED, ACCEPTED}) {
            survey.approve(agency);
            survey.submit(agency);
        }
        beans.getBean(Decide.class).accept(coordinator, desk(ACCEPTED));
    }

    /** Publishes a version that asks one question more. */
    private int publish(String id) {
        FormDrafts drafts = beans.getBean(FormDrafts.class);
        long form = beans.getBean(FormLibrary.class)
                .byKey(coordinator, "collaboration-wishes/wishes")
                .id();
        ObjectNode question = JsonMapper.shared().createObjectNode().put("id", id);
        question.set(
                "label",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("th", "ถามใหม่ " + id)
                        .put("en", "Asked anew"));
        String added =
                drafts.edit(coordinator, form, new FormEdit.AddQuestion(QuestionType.SHORT_TEXT, "unit", ""), null);
        drafts.edit(coordinator, form, new FormEdit.Change(added, question), null);
        return beans.getBean(PublishForm.class)
                .publish(coordinator, form, drafts.open(coordinator, form).number());
    }

    private void change(int version, ChangeForm.Carry carry) {
        beans.getBean(ChangeForm.class).handle(coordinator, command(version, carry));
    }

    private ChangeForm.Command command(int version, ChangeForm.Carry carry) {
        return new ChangeForm.Command(survey.slug(), Survey.STEP, version, carry);
    }

    private Stage stage(String agency) {
        return desk(agency).stage();
    }

    private Desk desk(String agency) {
        return survey.desk(coordinator, agency);
    }
}
