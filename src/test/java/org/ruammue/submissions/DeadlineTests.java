package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.json;
import static org.ruammue.submissions.Requests.text;
import static org.ruammue.submissions.Requests.typed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

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
import org.ruammue.database.MovableTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A deadline's evening: a double click, two or eight at once, and too late. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineTests {
    private static final String ROUND = "deadline-round";
    private static final List<String> EIGHT =
            List.of("50400000", "50410000", "50420000", "50430000", "50440000", "50450000", "50460000", "50470000");

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    private Survey survey;
    private Requests requests;

    @BeforeAll
    void prepare() {
        List<String> agencies = new ArrayList<>(EIGHT);
        agencies.addAll(List.of("50380000", "50390000", "50480000"));
        survey = Survey.issued(beans, ROUND, agencies.toArray(String[]::new));
        requests = new Requests(beans);
    }

    @AfterEach
    void now() {
        time.reset();
    }

    @Test
    void aDoubleClickGivesOneReceipt() throws Exception {
        survey.fill("50380000", "สองครั้ง", Map.of());
        survey.approve("50380000");
        MockHttpServletRequestBuilder one = post(survey.page("50380000") + "/submit");
        MockHttpServletRequestBuilder two = post(survey.page("50380000") + "/submit");
        List<MockHttpServletResponse> both = atOnce(
                List.of(() -> requests.answer("focal-50380000", one), () -> requests.answer("focal-50380000", two)));
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
        MockHttpServletResponse late = requests.answer("focal-50390000", post(survey.api("50390000") + "/submit"));
        assertThat(late.getStatus()).isBetween(400, 499);
        assertThat(text(late)).contains("submissions.closed.locked");
        assertThat(requests.body("focal-50390000", get(survey.page("50390000"))))
                .contains("</html>");
        assertThat(requests.answer(
                                "focal-50390000",
                                typed(put(survey.api("50390000") + "/answers"), "contact-name", "x", 1))
                        .getStatus())
                .isBetween(400, 499);
        assertThat(survey.stored("50390000", "contact-name")).isEqualTo("สายไป");
        assertThat(requests.answer(
                                "coordinator",
                                json(
                                        post("/api/v1/rounds/" + ROUND
                                                + "/steps/survey/participants/50390000/extension"),
                                        "{\"due\": \"%s\", \"reason\": \"น้ำท่วม\"}"
                                                .formatted(time.today().plusDays(7))))
                        .getStatus())
                .isEqualTo(204);
        assertThat(requests.answer("focal-50390000", post(survey.api("50390000") + "/submit"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldWhatTheOtherSaved() throws Exception {
        survey.save("50480000", "contact-email", "\"a@example.org\"", 0);
        String api = survey.api("50480000") + "/answers";
        List<MockHttpServletResponse> both = atOnce(List.of(
                () -> requests.answer("focal-50480000", typed(put(api), "contact-name", "หนึ่ง", 0)),
                () -> requests.answer("head-50480000", typed(put(api), "contact-name", "สอง", 0))));
        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        String there = survey.stored("50480000", "contact-name");
        String page = survey.page("50480000") + "/answers";
        MockHttpServletResponse told = requests.answer("head-50480000", typed(post(page), "contact-name", "สาม", 0));
        assertThat(told.getStatus()).isEqualTo(409);
        JsonNode contested = JsonMapper.shared().readTree(text(told));
        assertThat(contested.path("value").asString()).isEqualTo(there);
        assertThat(contested.path("by").asString()).isNotBlank();
        assertThat(contested.path("version").asInt()).isEqualTo(1);
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
        String csv = requests.body("coordinator", get("/rounds/" + ROUND + "/overview/wishes.csv"));
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
}
