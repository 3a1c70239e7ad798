package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Staffing;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Answers with planted words; everybody who must not see or change them tries to, at every address there is. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTests {
    private static final String ROUND = "leak-round";
    private static final String DRAFTING = "50310000";
    private static final String SENT = "50320000";
    private static final String OUTSIDER = "50330000";
    private static final String RETURNED = "50340000";
    private static final String DRAFT_WORD = "Planted-draft-7f3a";
    private static final String SENT_WORD = "Planted-sent-91cc";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Staffing staffing;

    @Autowired
    Organisations organisations;

    @Autowired
    BusinessTime time;

    @Autowired
    JdbcClient jdbc;

    private Survey survey;
    private String row;

    @BeforeAll
    void plant() {
        survey = Survey.issued(beans, ROUND, DRAFTING, SENT, OUTSIDER, RETURNED);
        row = survey.fill(DRAFTING, DRAFT_WORD, Map.of());
        survey.fill(SENT, SENT_WORD, Map.of());
        survey.approve(SENT);
        survey.submit(SENT);
        hold("leak-elsewhere", OUTSIDER, Role.COORDINATOR);
        staffing.addPerson(
                survey.actor("admin"), new Staffing.NewPerson("leak-nobody", null, "ไม่มีตำแหน่ง สมมติ", "", "", null));
    }

    @Test
    void nobodyElseReadsAnAgencysAnswer() throws Exception {
        for (String who : outsiders()) {
            for (String agency : List.of(DRAFTING, SENT)) {
                for (String address : reading(agency)) {
                    refused(who, get(address));
                }
            }
        }
    }

    @Test
    void nobodyElseChangesAnAgencysAnswer() throws Exception {
        List<Map<String, Object>> before = stored();
        for (String who : outsiders()) {
            for (String agency : List.of(DRAFTING, SENT)) {
                for (MockHttpServletRequestBuilder request : changing(agency)) {
                    refused(who, request);
                }
            }
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void withoutSigningInThereIsNothing() throws Exception {
        for (String address : reading(SENT)) {
            MockHttpServletResponse answer = refused(null, get(address));
            assertThat(answer.getStatus()).as(address).isIn(302, 401);
        }
        for (MockHttpServletRequestBuilder request : changing(SENT)) {
            refused(null, request);
        }
        assertThat(body(null, get("/"))).doesNotContain(SENT_WORD, DRAFT_WORD);
    }

    @Test
    void theCoordinatorSeesWhatWasSentAndNoDraft() throws Exception {
        for (String address : reading(DRAFTING)) {
            assertThat(body("coordinator", get(address))).as(address).doesNotContain(DRAFT_WORD);
        }
        assertThat(body("coordinator", get(survey.api(SENT)))).contains(SENT_WORD);
        assertThat(body("coordinator", get("/rounds/" + ROUND + "/overview/wishes.csv")))
                .contains(SENT_WORD);
        List<Map<String, Object>> before = stored();
        for (MockHttpServletRequestBuilder request : changing(DRAFTING)) {
            body("coordinator", request);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aReturnOpensWhatIsMarkedAndNothingElse() throws Exception {
        String first = survey.fill(RETURNED, "First words", Map.of());
        survey.approve(RETURNED);
        survey.submit(RETURNED);
        survey.giveBack(RETURNED, "contact-name");
        String who = "focal-" + RETURNED;
        assertThat(answer(who, json(put(survey.api(RETURNED) + "/answers"), "contact-name", "Planted-return-55", 1))
                        .getStatus())
                .isEqualTo(200);
        for (String path : List.of("contact-email", "wishes/" + first + "/title")) {
            MockHttpServletResponse answer =
                    answer(who, json(put(survey.api(RETURNED) + "/answers"), path, "changed", 1));
            assertThat(answer.getStatus()).isBetween(400, 499);
            assertThat(text(answer)).contains("submissions.problem.not-reopened");
        }
        assertThat(answer(who, post(survey.api(RETURNED) + "/rows/wishes")).getStatus())
                .isBetween(400, 499);
        assertThat(answer(who, delete(survey.api(RETURNED) + "/rows/wishes/" + first))
                        .getStatus())
                .isBetween(400, 499);
        for (String address : reading(RETURNED)) {
            assertThat(body("coordinator", get(address))).as(address).doesNotContain("Planted-return-55");
        }
    }

    @Test
    void afterTheOfficeEndedNothingWorksAnyMore() throws Exception {
        long office = hold("leak-leaving", SENT, Role.FOCAL_PERSON);
        assertThat(body("leak-leaving", get(survey.api(SENT)))).contains(SENT_WORD);
        jdbc.sql("update office set valid_from = :from where id = :id")
                .param("from", time.today().minusDays(30))
                .param("id", office)
                .update();
        staffing.endOffice(survey.actor("admin"), office, time.today().minusDays(1));
        for (String address : reading(SENT)) {
            refused("leak-leaving", get(address));
        }
        for (MockHttpServletRequestBuilder request : changing(SENT)) {
            refused("leak-leaving", request);
        }
    }

    @Test
    void numbersThatCanBeGuessedLeadNowhere() throws Exception {
        long participant = participant(SENT);
        for (String address : List.of(
                "/rounds/wishes-live/participants/survey/" + participant,
                "/rounds/wishes-live/participants/survey/" + Long.MAX_VALUE,
                survey.page(OUTSIDER) + "/receipt/1",
                survey.page(SENT) + "/receipt/2",
                survey.page(SENT) + "/receipt/-1",
                survey.page(SENT) + "/revisions/1/changes")) {
            assertThat(answer("coordinator", get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(answer("focal-" + OUTSIDER, get(survey.page(OUTSIDER) + "/receipt/1"))
                        .getStatus())
                .isEqualTo(404);
        long message = jdbc.sql("select max(id) from message").query(Long.class).single();
        refused("focal-" + OUTSIDER, get("/api/v1/messages/" + message));
    }

    private List<String> outsiders() {
        return List.of("focal-" + OUTSIDER, "head-" + OUTSIDER, "dusit", "admin", "leak-elsewhere", "leak-nobody");
    }

    private List<String> reading(String agency) {
        List<String> all = new ArrayList<>();
        for (String below : List.of(
                "",
                "/sections/unit",
                "/sections/wishes",
                "/sections/wishes?row=" + row,
                "/check",
                "/answers/pulse",
                "/receipt/1",
                "/revisions/1/changes")) {
            all.add(survey.page(agency) + below);
        }
        for (String below : List.of(
                "/board",
                "/board/pulse?seen=x",
                "/overview",
                "/overview/wishes.csv",
                "/overview/wishes.json",
                "/prepare",
                "/participants",
                "/participants/survey/" + participant(agency),
                "/remind/survey",
                "/answers/survey/" + agency,
                "/answers/survey/" + agency + "/return")) {
            all.add("/rounds/" + ROUND + below);
        }
        String round = "/api/v1/rounds/" + ROUND;
        all.addAll(List.of(
                survey.api(agency),
                round,
                round + "/steps/survey/standings",
                round + "/wishes",
                round + "/wishes.csv",
                round + "/wishes.json"));
        return all;
    }

    private List<MockHttpServletRequestBuilder> changing(String agency) {
        String page = survey.page(agency);
        String api = survey.api(agency);
        List<MockHttpServletRequestBuilder> all = new ArrayList<>();
        all.add(json(post(page + "/answers"), "contact-name", "taken over", 1));
        all.add(post(page + "/sections/unit").param("version:contact-name", "1").param("contact-name", "taken over"));
        all.add(json(put(api + "/answers"), "contact-name", "taken over", 1));
        all.add(post(page + "/sections/wishes/rows"));
        all.add(post(page + "/sections/wishes/rows/" + row + "/remove"));
        all.add(post(page + "/send-back").param("note", "x"));
        for (String act : List.of("request-approval", "take-back", "approve", "submit", "withdraw")) {
            all.add(post(page + "/" + act));
        }
        for (String act : List.of("request-approval", "take-back", "approve", "submit")) {
            all.add(post(api + "/" + act));
        }
        for (String act : List.of("send-back", "withdraw")) {
            all.add(post(api + "/" + act).contentType(APPLICATION_JSON).content("{\"note\": \"x\"}"));
        }
        all.add(post(api + "/rows/wishes"));
        all.add(delete(api + "/rows/wishes/" + row));
        all.add(put(api + "/rows/wishes/" + row));
        if (agency.equals(SENT)) {
            all.add(post("/rounds/" + ROUND + "/answers/survey/" + agency + "/return")
                    .param("mark", "contact-name")
                    .param("note", "x"));
            all.add(post("/rounds/" + ROUND + "/answers/survey/" + agency + "/accept"));
            all.add(post(api + "/accept"));
            all.add(post(api + "/return")
                    .contentType(APPLICATION_JSON)
                    .content("{\"note\": \"x\", \"fields\": [{\"path\": \"contact-name\", \"remark\": \"\"}]}"));
        }
        return all;
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String path, String value, int version) {
        return request.contentType(APPLICATION_JSON)
                .content("{\"path\": \"%s\", \"value\": \"%s\", \"version\": %d}".formatted(path, value, version));
    }

    /** Refused, whatever the reason, and without a word of what was planted. */
    private MockHttpServletResponse refused(@Nullable String who, MockHttpServletRequestBuilder request)
            throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        String what = who + " " + answer.getStatus() + " " + answer.getRedirectedUrl();
        assertThat(answer.getStatus()).as(what).isIn(302, 401, 403, 404);
        if (answer.getStatus() == 302) {
            assertThat(who).as(what).isNull();
            assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
        }
        assertThat(text(answer)).doesNotContain(DRAFT_WORD, SENT_WORD);
        return answer;
    }

    private MockHttpServletResponse answer(@Nullable String who, MockHttpServletRequestBuilder request)
            throws Exception {
        var sent = request.with(csrf());
        return mvc.perform(who == null ? sent : sent.with(SignedInAs.person(people, who)))
                .andReturn()
                .getResponse();
    }

    private String body(@Nullable String who, MockHttpServletRequestBuilder request) throws Exception {
        return text(answer(who, request));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long hold(String username, String agency, Role role) {
        long person = staffing.addPerson(
                survey.actor("admin"), new Staffing.NewPerson(username, null, username + " สมมติ", "", "", null));
        long organisation = organisations.byCode(agency).orElseThrow().id();
        return staffing.addOffice(
                survey.actor("admin"),
                new Staffing.NewOffice(person, organisation, role, "", "", "", time.today(), null));
    }

    private long participant(String agency) {
        return survey.desk(survey.actor("head-" + agency), agency).participant().id();
    }

    private List<Map<String, Object>> stored() {
        return jdbc.sql("""
                select s.*, a.path, a.value::text, a.version, w.row_id, w.removed_at from submission s
                join step on step.id = s.step_id join round r on r.id = step.round_id
                left join answer a on a.submission_id = s.id left join answer_row w on w.submission_id = s.id
                where r.slug = :round order by s.id, a.path, w.row_id""").param("round", ROUND).query().listOfRows();
    }
}
