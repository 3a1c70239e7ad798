package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.ruammue.database.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong on a deadline's evening: too long, hostile, twice, too late, two at once. Refused in plain words. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {
    private static final String ROUND = "bad-input-round";
    private static final List<String> EIGHT =
            List.of("50400000", "50410000", "50420000", "50430000", "50440000", "50450000", "50460000", "50470000");

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    private Survey survey;

    @BeforeAll
    void prepare() {
        List<String> agencies = new ArrayList<>(EIGHT);
        agencies.addAll(List.of("50350000", "50360000", "50370000", "50380000", "50390000", "50480000", "50490000"));
        survey = Survey.issued(beans, ROUND, agencies.toArray(String[]::new));
    }

    @AfterEach
    void now() {
        time.reset();
    }

    @Test
    void aSecondSubmissionOfTheSameAgencyIsRefused() throws Exception {
        assertThat(answer("focal-50350000", post(survey.api("50350000"))).getStatus())
                .isEqualTo(201);
        MockHttpServletResponse second = answer("head-50350000", post(survey.api("50350000")));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("submissions.problem.second", "ตอบได้ 1 ชุดต่อหน่วยงาน");
    }

    @Test
    void aMillionCharactersAreTurnedAwayAndTheValueStays() throws Exception {
        String page = survey.page("50360000");
        survey.save("50360000", "contact-name", "\"ของเดิม\"", 0);
        String million = "ก".repeat(1_000_000);
        MockHttpServletResponse typed =
                answer("focal-50360000", json(post(page + "/answers"), "contact-name", million, 1));
        assertThat(typed.getStatus()).isBetween(400, 499);
        assertThat(text(typed)).contains("จึงยังไม่ได้บันทึก");
        MockHttpServletResponse posted = answer(
                "focal-50360000",
                post(page + "/sections/unit")
                        .param("version:contact-name", "1")
                        .param("contact-name", million)
                        .param("version:contact-position", "0")
                        .param("contact-position", "นักวิชาการ"));
        assertThat(posted.getStatus()).isBetween(400, 499);
        assertThat(text(posted)).contains("จึงยังไม่ได้บันทึก");
        assertThat(stored("50360000", "contact-name")).isEqualTo("ของเดิม");
        assertThat(stored("50360000", "contact-position")).isEqualTo("นักวิชาการ");
    }

    @Test
    void hostileTextIsKeptAsTextAndWithoutControlCharacters() throws Exception {
        String hostile = "<script>alert(1)</script>\\u0000\\u0007\\u202e\\\"'><img src=x onerror=alert(2)>";
        String row = survey.fill("50370000", "ก่อน", Map.of());
        survey.save("50370000", "wishes/" + row + "/title", "\"" + hostile + "\"", 1);
        survey.save("50370000", "contact-name", "\"" + hostile + "\"", 1);
        assertThat(stored("50370000", "contact-name")).contains("<script>").doesNotContain("\u0000", "\u0007");
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
            assertHarmless(address, text(answer("focal-50370000", get(address))));
        }
        for (String address : List.of("/overview", "/answers/survey/50370000", "/answers/survey/50370000/return")) {
            assertHarmless(address, text(answer("coordinator", get("/rounds/" + ROUND + address))));
        }
    }

    private static void assertHarmless(String address, String page) {
        assertThat(page).as(address).contains("</html>").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aDoubleClickGivesOneReceipt() throws Exception {
        survey.fill("50380000", "สองครั้ง", Map.of());
        survey.approve("50380000");
        MockHttpServletRequestBuilder one = post(survey.page("50380000") + "/submit");
        MockHttpServletRequestBuilder two = post(survey.page("50380000") + "/submit");
        List<MockHttpServletResponse> both =
                atOnce(List.of(() -> answer("focal-50380000", one), () -> answer("focal-50380000", two)));
        assertThat(both)
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .containsOnly(survey.page("50380000") + "/receipt/1");
        assertThat(jdbc.sql("""
                        select count(*) from revision v join submission s on s.id = v.submission_id
                        join organisation o on o.id = s.organisation_id join step on step.id = s.step_id
                        join round r on r.id = step.round_id where r.slug = :round and o.code = '50380000'""").param("round", ROUND).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void afterTheLockNothingIsTakenUntilAnExtension() throws Exception {
        survey.fill("50390000", "สายไป", Map.of());
        survey.approve("50390000");
        time.moveTo(time.today().plusDays(40).atTime(9, 0));
        MockHttpServletResponse late = answer("focal-50390000", post(survey.api("50390000") + "/submit"));
        assertThat(late.getStatus()).isBetween(400, 499);
        assertThat(text(late)).contains("submissions.closed.locked");
        assertThat(text(answer("focal-50390000", get(survey.page("50390000"))))).contains("</html>");
        assertThat(answer("focal-50390000", json(put(survey.api("50390000") + "/answers"), "contact-name", "x", 1))
                        .getStatus())
                .isBetween(400, 499);
        assertThat(stored("50390000", "contact-name")).isEqualTo("สายไป");
        assertThat(answer(
                                "coordinator",
                                post("/api/v1/rounds/" + ROUND + "/steps/survey/participants/50390000/extension")
                                        .contentType(APPLICATION_JSON)
                                        .content("{\"due\": \"%s\", \"reason\": \"น้ำท่วม\"}"
                                                .formatted(time.today().plusDays(7))))
                        .getStatus())
                .isEqualTo(204);
        assertThat(answer("focal-50390000", post(survey.api("50390000") + "/submit"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldWhatTheOtherSaved() throws Exception {
        survey.save("50480000", "contact-email", "\"a@example.org\"", 0);
        String api = survey.api("50480000") + "/answers";
        List<MockHttpServletResponse> both = atOnce(List.of(
                () -> answer("focal-50480000", json(put(api), "contact-name", "หนึ่ง", 0)),
                () -> answer("head-50480000", json(put(api), "contact-name", "สอง", 0))));
        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        String there = stored("50480000", "contact-name");
        String page = survey.page("50480000") + "/answers";
        MockHttpServletResponse told = answer("head-50480000", json(post(page), "contact-name", "สาม", 0));
        assertThat(told.getStatus()).isEqualTo(409);
        JsonNode contested = JsonMapper.shared().readTree(text(told));
        assertThat(contested.path("value").asString()).isEqualTo(there);
        assertThat(contested.path("by").asString()).isNotBlank();
        assertThat(contested.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void fieldsThatDoNotExistAreNotThere() throws Exception {
        survey.save("50490000", "has-wishes", "\"yes\"", 0);
        String api = survey.api("50490000");
        String who = "focal-50490000";
        for (String path : List.of("nothing", "wishes", "wishes/x/nothing", "contact-name/x", "")) {
            assertThat(answer(who, json(put(api + "/answers"), path, "x", 0)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(answer(who, json(put(api + "/answers"), "wishes/gone/title", "x", 0))
                        .getStatus())
                .isEqualTo(409);
        assertThat(answer(who, post(api + "/rows/unit")).getStatus()).isEqualTo(404);
        assertThat(answer(
                                who,
                                put(api + "/answers")
                                        .contentType(APPLICATION_JSON)
                                        .content("{\"path\":"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(answer(
                                who,
                                put(api + "/answers")
                                        .contentType(APPLICATION_JSON)
                                        .content("{}"))
                        .getStatus())
                .isBetween(400, 499);
        assertThat(answer(who, get(survey.page("50490000") + "/sections/nothing"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void eightAtOnceGetReceiptsWithoutAHole() throws Exception {
        List<Callable<String>> submits = new ArrayList<>();
        for (String agency : EIGHT) {
            survey.fill(agency, "พร้อมกัน", Map.of("background", "\"=1+1\"", "contribution", "\"@SUM(A1)\""));
            survey.approve(agency);
            submits.add(() -> survey.submit(agency).receipt());
        }
        List<Integer> numbers = atOnce(submits).stream()
                .map(receipt -> Integer.parseInt(receipt.substring(receipt.indexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(7);
        String csv = text(answer("coordinator", get("/rounds/" + ROUND + "/overview/wishes.csv")));
        assertThat(csv).contains("'=1+1", "'@SUM(A1)").doesNotContain(",=1+1", ",\"=1+1", ",@SUM", ",\"@SUM");
    }

    /** Lets all begin at the same moment and waits for every answer. */
    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String path, String value, int version) {
        return request.accept(APPLICATION_JSON)
                .contentType(APPLICATION_JSON)
                .content("{\"path\": \"%s\", \"value\": \"%s\", \"version\": %d}".formatted(path, value, version));
    }

    private MockHttpServletResponse answer(String who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedInAs.person(people, who)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String stored(String agency, String path) {
        return jdbc.sql("""
                select a.value #>> '{}' from answer a join submission s on s.id = a.submission_id
                join organisation o on o.id = s.organisation_id join step on step.id = s.step_id
                join round r on r.id = step.round_id where r.slug = :round and o.code = :agency and a.path = :path""")
                .param("round", ROUND)
                .param("agency", agency)
                .param("path", path)
                .query(String.class)
                .single();
    }
}
