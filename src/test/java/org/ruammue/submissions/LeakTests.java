package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.accounts.Staffing;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Answers with planted words; everybody who must not see or change them tries to, at every address there is. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTests {
    private static final String ROUND = "leak-round";
    private static final String DRAFTING = "50310000";
    private static final String SENT = "50320000";
    private static final String OUTSIDER = "50330000";
    private static final List<String> OUTSIDERS =
            List.of("focal-" + OUTSIDER, "head-" + OUTSIDER, "dusit", "admin", "leak-elsewhere", "leak-nobody");
    private static final String DRAFT_WORD = "Planted-draft-7f3a";
    private static final String TALK_WORD = "Planted-talk-b20e";
    private static final String SENT_WORD = "Planted-sent-91cc";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Staffing staffing;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    private Survey survey;
    private Addresses addresses;
    private Requests requests;

    @BeforeAll
    void plant() {
        survey = Survey.issued(beans, ROUND, DRAFTING, SENT, OUTSIDER);
        String row = survey.fill(DRAFTING, DRAFT_WORD, Map.of());
        survey.fill(SENT, SENT_WORD, Map.of());
        long comment = 0;
        for (String agency : List.of(DRAFTING, SENT)) {
            Actor focal = survey.actor("focal-" + agency);
            comment = beans.getBean(Discuss.class).say(focal, survey.desk(focal, agency), "unit", TALK_WORD);
        }
        survey.approve(SENT);
        survey.submit(SENT);
        time.forward(CommentLetters.QUIET.plusSeconds(1));
        beans.getBean(CommentLetters.class).tell();
        time.reset();
        addresses = new Addresses(survey, ROUND, row, comment);
        requests = new Requests(beans);
        hold("leak-elsewhere", OUTSIDER, Role.COORDINATOR);
        staffing.addPerson(
                survey.actor("admin"), new Staffing.NewPerson("leak-nobody", null, "ไม่มีตำแหน่ง สมมติ", "", "", null));
    }

    @Test
    void nobodyElseReadsAnAgencysAnswer() throws Exception {
        for (String who : OUTSIDERS) {
            for (String agency : List.of(DRAFTING, SENT)) {
                for (String address : addresses.reading(agency)) {
                    refused(who, get(address));
                }
            }
        }
    }

    @Test
    void nobodyElseChangesAnAgencysAnswer() throws Exception {
        List<Map<String, Object>> before = survey.stored();
        for (String who : OUTSIDERS) {
            for (String agency : List.of(DRAFTING, SENT)) {
                for (MockHttpServletRequestBuilder request : addresses.changing(agency, agency.equals(SENT))) {
                    refused(who, request);
                }
            }
        }
        assertThat(survey.stored()).isEqualTo(before);
    }

    @Test
    void withoutSigningInThereIsNothing() throws Exception {
        for (String address : addresses.reading(SENT)) {
            MockHttpServletResponse answer = refused(null, get(address));
            assertThat(answer.getStatus()).as(address).isIn(302, 401);
        }
        for (MockHttpServletRequestBuilder request : addresses.changing(SENT, true)) {
            refused(null, request);
        }
        assertThat(requests.body(null, get("/"))).doesNotContain(SENT_WORD, DRAFT_WORD);
    }

    @Test
    void whatColleaguesSayStaysInTheAgency() throws Exception {
        assertThat(requests.body("focal-" + DRAFTING, get(survey.api(DRAFTING) + "/comments")))
                .contains(TALK_WORD);
        for (String who : List.of("coordinator", "admin", "focal-" + OUTSIDER)) {
            for (String agency : List.of(DRAFTING, SENT)) {
                for (String address : addresses.reading(agency)) {
                    assertThat(requests.body(who, get(address)))
                            .as(who + address)
                            .doesNotContain(TALK_WORD);
                }
            }
            for (String address :
                    List.of("/outbox", "/api/v1/messages?size=200", "/admin/audit", "/api/v1/audit?size=200")) {
                assertThat(requests.body(who, get(address))).as(who + address).doesNotContain(TALK_WORD);
            }
        }
        assertThat(requests.body("coordinator", get("/outbox"))).doesNotContain("มีความเห็นถึงท่าน");
    }

    @Test
    void theCoordinatorSeesWhatWasSentAndNoDraft() throws Exception {
        for (String address : addresses.reading(DRAFTING)) {
            assertThat(requests.body("coordinator", get(address))).as(address).doesNotContain(DRAFT_WORD);
        }
        assertThat(requests.body("coordinator", get(survey.api(SENT)))).contains(SENT_WORD);
        assertThat(requests.body("coordinator", get("/rounds/" + ROUND + "/overview/wishes.csv")))
                .contains(SENT_WORD);
        List<Map<String, Object>> before = survey.stored();
        for (MockHttpServletRequestBuilder request : addresses.changing(DRAFTING, false)) {
            requests.body("coordinator", request);
        }
        assertThat(survey.stored()).isEqualTo(before);
    }

    @Test
    void afterTheOfficeEndedNothingWorksAnyMore() throws Exception {
        long office = hold("leak-leaving", SENT, Role.FOCAL_PERSON);
        assertThat(requests.body("leak-leaving", get(survey.api(SENT)))).contains(SENT_WORD);
        jdbc.sql("update office set valid_from = :from where id = :id")
                .param("from", time.today().minusDays(30))
                .param("id", office)
                .update();
        staffing.endOffice(survey.actor("admin"), office, time.today().minusDays(1));
        for (String address : addresses.reading(SENT)) {
            refused("leak-leaving", get(address));
        }
        for (MockHttpServletRequestBuilder request : addresses.changing(SENT, true)) {
            refused("leak-leaving", request);
        }
    }

    @Test
    void numbersThatCanBeGuessedLeadNowhere() throws Exception {
        long participant = survey.participant(SENT);
        for (String address : List.of(
                "/rounds/wishes-live/participants/survey/" + participant,
                "/rounds/wishes-live/participants/survey/" + Long.MAX_VALUE,
                survey.page(OUTSIDER) + "/receipt/1",
                survey.page(SENT) + "/receipt/2",
                survey.page(SENT) + "/receipt/-1",
                survey.page(SENT) + "/revisions/1/changes")) {
            assertThat(requests.answer("coordinator", get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(requests.answer("focal-" + OUTSIDER, get(survey.page(OUTSIDER) + "/receipt/1"))
                        .getStatus())
                .isEqualTo(404);
        long message = jdbc.sql("select max(id) from message").query(Long.class).single();
        refused("focal-" + OUTSIDER, get("/api/v1/messages/" + message));
    }

    /** Refused, whatever the reason, and without a word of what was planted. */
    private MockHttpServletResponse refused(@Nullable String who, MockHttpServletRequestBuilder request)
            throws Exception {
        MockHttpServletResponse answer = requests.answer(who, request);
        String what = who + " " + answer.getStatus() + " " + answer.getRedirectedUrl();
        assertThat(answer.getStatus()).as(what).isIn(302, 401, 403, 404);
        if (answer.getStatus() == 302) {
            assertThat(who).as(what).isNull();
            assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
        }
        assertThat(text(answer)).doesNotContain(DRAFT_WORD, SENT_WORD, TALK_WORD);
        return answer;
    }

    private long hold(String username, String agency, Role role) {
        long person = staffing.addPerson(
                survey.actor("admin"), new Staffing.NewPerson(username, null, username + " สมมติ", "", "", null));
        long organisation = survey.desk(survey.actor("head-" + agency), agency)
                .organisation()
                .id();
        return staffing.addOffice(
                survey.actor("admin"),
                new Staffing.NewOffice(person, organisation, role, "", "", "", time.today(), null));
    }
}
