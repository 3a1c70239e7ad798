package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.database.MovableTime;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates that cannot be read, and rounds that should not be issued as they are. */
@ApplicationTest
class BadRoundTests {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableTime time;

    @Autowired
    Templates templates;

    private Requests requests;

    @BeforeEach
    void open() {
        requests = new Requests(beans);
    }

    @AfterEach
    void now() {
        time.reset();
    }

    @Test
    void aBrokenTemplateIsRefusedWithLineAndReason() throws Exception {
        String good = templates.latest("collaboration-wishes").yaml();
        refusedAt("colour: red", good + "colour: red\n", "colour");
        refusedAt("    kind: forms", good.replace("    kind: form\n", "    kind: forms\n"), "forms");
        refusedAt("    due: 03-01", good.replace("    due: 04-07\n", "    due: 03-01\n"), "กำหนดส่ง");
        refusedAt("    due: 02-30", good.replace("    due: 04-07\n", "    due: 02-30\n"), "02-30");
        assertThat(templates.latest("collaboration-wishes").yaml()).isEqualTo(good);
    }

    /** By the API and by the page, at the line on which the text stands. */
    private void refusedAt(String text, String yaml, String reason) throws Exception {
        int line = yaml.lines().toList().indexOf(text) + 1;
        assertThat(line).isPositive();
        MockHttpServletResponse byApi = requests.answer(
                "admin",
                post("/api/v1/templates")
                        .contentType("application/yaml;charset=UTF-8")
                        .content(yaml));
        assertThat(byApi.getStatus()).as(text).isEqualTo(422);
        JsonNode problem =
                JsonMapper.shared().readTree(text(byApi)).path("problems").path(0);
        assertThat(problem.path("line").asInt()).as(text).isEqualTo(line);
        assertThat(problem.path("reason").toString()).contains(reason);
        MockHttpServletResponse byPage =
                requests.answer("admin", post("/admin/templates/import").param("yaml", yaml));
        assertThat(byPage.getStatus()).as(text).isEqualTo(422);
        assertThat(text(byPage)).contains(String.valueOf(line), reason);
    }

    @Test
    void aRoundWhoseDateIsPastIsNotIssued() throws Exception {
        Survey.prepared(beans, "past-round", "50350000");
        time.moveTo(time.today().plusDays(60).atTime(9, 0));
        MockHttpServletResponse refused = requests.answer("coordinator", post("/api/v1/rounds/past-round/issue"));
        assertThat(refused.getStatus()).isBetween(400, 499);
        assertThat(text(refused)).contains("programmes.problem.not-ready", "ผ่านไปแล้ว");
        assertThat(beans.getBean(Rounds.class).get("past-round").issued()).isFalse();
    }

    @Test
    void whoCannotAnswerIsShownBeforeIssuing() throws Exception {
        Survey.prepared(beans, "unstaffed-round", "50350000", "03010000");
        String check = requests.body("coordinator", get("/api/v1/rounds/unstaffed-round/check"));
        assertThat(check).contains("1 หน่วยงานไม่มีผู้ประสานงาน", "1 หน่วยงานไม่มีหัวหน้า");
        assertThat(requests.body("coordinator", get("/rounds/unstaffed-round/prepare")))
                .contains("1 หน่วยงานไม่มีผู้ประสานงาน");
        JsonNode addressees = JsonMapper.shared()
                .readTree(requests.body("coordinator", get("/api/v1/rounds/unstaffed-round/addressees")));
        assertThat(addressees)
                .filteredOn(node -> node.path("organisation").asString().equals("03010000"))
                .allMatch(node -> !node.path("hasFocalPerson").asBoolean());
    }

    @Test
    void datesInTheWrongOrderAreRefused() throws Exception {
        Survey.prepared(beans, "disordered-round", "50350000");
        for (String body : new String[] {
            "{\"opens\": \"2030-03-10\", \"due\": \"2030-03-01\", \"locks\": \"2030-04-01\"}",
            "{\"opens\": \"2030-03-10\", \"due\": \"2030-03-20\", \"locks\": \"2030-03-15\"}",
            "{\"opens\": \"2030-03-10\", \"due\": \"2030-02-30\", \"locks\": \"2030-03-15\"}",
            "{\"opens\": \"2030-03-10\"}"
        }) {
            MockHttpServletResponse refused = requests.answer(
                    "coordinator",
                    put("/api/v1/rounds/disordered-round/steps/survey/dates")
                            .contentType("application/json")
                            .content(body));
            assertThat(refused.getStatus()).as(body).isBetween(400, 499);
        }
    }

    @Test
    void bodiesThatLackSomethingAreRefused() throws Exception {
        String step = "/api/v1/rounds/wishes-live/steps/survey";
        empty("admin", post("/api/v1/people"));
        empty("admin", post("/api/v1/people/dusit/offices"));
        empty("coordinator", post("/api/v1/rounds"));
        empty("coordinator", put("/api/v1/rounds/wishes-live/groups"));
        empty("coordinator", put(step + "/dates"));
        empty("coordinator", post(step + "/participants/50070000/extension"));
        empty("dusit", post(step + "/submissions/50070000/withdraw"));
        empty("coordinator", post(step + "/submissions/50070000/return"));
    }

    private void empty(String who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse refused =
                requests.answer(who, request.contentType("application/json").content("{}"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("web.problem.bad-request");
    }
}
