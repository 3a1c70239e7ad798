package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.json;
import static org.ruammue.submissions.Requests.text;
import static org.ruammue.submissions.Requests.typed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Answers that are too long, hostile, twice or nowhere: refused in plain words, or kept as the text they are. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {
    private static final String ROUND = "bad-input-round";

    @Autowired
    ApplicationContext beans;

    private Survey survey;
    private Requests requests;

    @BeforeAll
    void prepare() {
        survey = Survey.issued(beans, ROUND, "50350000", "50360000", "50370000", "50490000");
        requests = new Requests(beans);
    }

    @Test
    void aSecondSubmissionOfTheSameAgencyIsRefused() throws Exception {
        assertThat(requests.answer("focal-50350000", post(survey.api("50350000")))
                        .getStatus())
                .isEqualTo(201);
        MockHttpServletResponse second = requests.answer("head-50350000", post(survey.api("50350000")));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("submissions.problem.second", "ตอบได้ 1 ชุดต่อหน่วยงาน");
    }

    @Test
    void aMillionCharactersAreTurnedAwayAndTheValueStays() throws Exception {
        String page = survey.page("50360000");
        survey.save("50360000", "contact-name", "\"ของเดิม\"", 0);
        String million = "ก".repeat(1_000_000);
        MockHttpServletResponse typed =
                requests.answer("focal-50360000", typed(post(page + "/answers"), "contact-name", million, 1));
        assertThat(typed.getStatus()).isBetween(400, 499);
        assertThat(text(typed)).contains("จึงยังไม่ได้บันทึก");
        MockHttpServletResponse posted = requests.answer(
                "focal-50360000",
                post(page + "/sections/unit")
                        .param("version:contact-name", "1")
                        .param("contact-name", million)
                        .param("version:contact-position", "0")
                        .param("contact-position", "นักวิชาการ"));
        assertThat(posted.getStatus()).isBetween(400, 499);
        assertThat(text(posted)).contains("จึงยังไม่ได้บันทึก");
        assertThat(survey.stored("50360000", "contact-name")).isEqualTo("ของเดิม");
        assertThat(survey.stored("50360000", "contact-position")).isEqualTo("นักวิชาการ");
    }

    @Test
    void hostileTextIsKeptAsTextAndWithoutControlCharacters() throws Exception {
        String hostile = "<script>alert(1)</script>\\u0000\\u0007\\u202e\\\"'><img src=x onerror=alert(2)>";
        String row = survey.fill("50370000", "ก่อน", Map.of());
        survey.save("50370000", "wishes/" + row + "/title", "\"" + hostile + "\"", 1);
        survey.save("50370000", "contact-name", "\"" + hostile + "\"", 1);
        assertThat(survey.stored("50370000", "contact-name"))
                .contains("<script>")
                .doesNotContain("\u0000", "\u0007");
        survey.approve("50370000");
        survey.submit("50370000");
        String page = survey.page("50370000");
        for (String address : List.of(
                page,
                page + "/sections/unit",
                page + "/sections/wishes",
                page + "/sections/wishes?row=" + row,
                page + "/check",
                page + "/receipt/1")) {
            assertHarmless(address, requests.body("focal-50370000", get(address)));
        }
        for (String address : List.of("/overview", "/answers/survey/50370000", "/answers/survey/50370000/return")) {
            assertHarmless(address, requests.body("coordinator", get("/rounds/" + ROUND + address)));
        }
    }

    private static void assertHarmless(String address, String page) {
        assertThat(page).as(address).contains("</html>").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void fieldsThatDoNotExistAreNotThere() throws Exception {
        survey.save("50490000", "has-wishes", "\"yes\"", 0);
        String api = survey.api("50490000");
        String who = "focal-50490000";
        for (String path : List.of("nothing", "wishes", "wishes/x/nothing", "contact-name/x", "")) {
            assertThat(requests.answer(who, typed(put(api + "/answers"), path, "x", 0))
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(requests.answer(who, typed(put(api + "/answers"), "wishes/gone/title", "x", 0))
                        .getStatus())
                .isEqualTo(409);
        assertThat(requests.answer(who, post(api + "/rows/unit")).getStatus()).isEqualTo(404);
        assertThat(requests.answer(who, json(put(api + "/answers"), "{\"path\":"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(requests.answer(who, json(put(api + "/answers"), "{}")).getStatus())
                .isBetween(400, 499);
        assertThat(requests.answer(who, get(survey.page("50490000") + "/sections/nothing"))
                        .getStatus())
                .isEqualTo(404);
    }
}
