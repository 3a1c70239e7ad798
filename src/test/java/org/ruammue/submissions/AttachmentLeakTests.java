package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Attaching.json;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files of one agency with planted names; everybody else tries to get at them, by each way there is. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentLeakTests {
    private static final String OWNER = "50090000";
    private static final String THIEF = "50110000";
    private static final String NAME = "planted-5b1e.pdf";
    private static final byte[] CONTENT = Samples.pdf("/Planted 5b1e");

    @Autowired
    ApplicationContext beans;

    private Survey survey;
    private Requests requests;
    private long sent;
    private long draft;

    @BeforeAll
    void plant() throws Exception {
        survey = Attaching.issued(beans, "leak-attach-round", OWNER, THIEF);
        requests = new Requests(beans);
        survey.save(OWNER, "title", "\"เรื่อง\"", 0);
        sent = attached("papers", NAME, CONTENT);
        survey.submit(OWNER);
        survey.giveBack(OWNER, "photos");
        draft = attached("photos", "planted-5b1e.png", Samples.picture("png", 500, 400));
    }

    private long attached(String path, String name, byte[] content) throws Exception {
        String answer = requests.body("focal-" + OWNER, Attaching.page(survey, OWNER, path, name, content));
        return json(answer).path("value").get(0).path("file").asLong();
    }

    @Test
    void nobodyElseReadsAFile() throws Exception {
        for (String who : List.of("focal-" + THIEF, "head-" + THIEF, "dusit", "admin")) {
            for (long file : List.of(sent, draft)) {
                refused(who, file);
            }
        }
        refused(null, sent);
        refused("coordinator", draft);
        for (String who : List.of("focal-" + OWNER, "head-" + OWNER, "coordinator")) {
            assertThat(requests.answer(who, get("/files/" + sent)).getContentAsByteArray())
                    .isEqualTo(CONTENT);
        }
        assertThat(requests.answer("focal-" + OWNER, get("/files/" + draft + "/thumbnail"))
                        .getStatus())
                .isEqualTo(200);
    }

    private void refused(@Nullable String who, long file) throws Exception {
        for (String address : List.of("/files/", "/api/v1/files/")) {
            for (String below : List.of("", "/thumbnail", "/a.pdf")) {
                MockHttpServletResponse answer = requests.answer(who, get(address + file + below));
                assertThat(answer.getStatus()).as(who + " " + address + below).isIn(302, 401, 404);
                assertThat(text(answer)).doesNotContain("5b1e");
            }
        }
    }

    /** A number can be guessed; naming it in an answer of one's own must not make the file one's own. */
    @Test
    void nobodyTakesAFileOfAnotherIntoAnAnswer() throws Exception {
        for (long file : List.of(sent, draft)) {
            String value = "[{\"file\": %d, \"name\": \"x\", \"caption\": \"\"}]".formatted(file);
            String body = "{\"path\": \"papers\", \"version\": 0, \"value\": " + value + "}";
            for (MockHttpServletResponse answer : List.of(
                    requests.answer("focal-" + THIEF, Requests.json(put(survey.api(THIEF) + "/answers"), body)),
                    requests.answer("focal-" + THIEF, Requests.json(post(survey.page(THIEF) + "/answers"), body)),
                    requests.answer(
                            "focal-" + THIEF,
                            post(survey.page(THIEF) + "/sections/main/files/" + file + "/restore?path=papers")),
                    requests.answer(
                            "focal-" + THIEF,
                            post(survey.page(THIEF) + "/sections/main")
                                    .param("version:papers", "0")
                                    .param("papers", String.valueOf(file))))) {
                assertThat(answer.getStatus()).isBetween(400, 499);
                assertThat(text(answer)).doesNotContain("5b1e");
            }
            refused("focal-" + THIEF, file);
        }
    }

    @Test
    void nobodyElseAddsOrRemovesAFile() throws Exception {
        List<Map<String, Object>> before = survey.stored();
        for (String who : List.of("focal-" + THIEF, "dusit", "admin", "coordinator")) {
            for (MockHttpServletResponse answer : List.of(
                    requests.answer(
                            who, Attaching.page(survey, OWNER, "photos", "a.png", Samples.picture("png", 9, 9))),
                    requests.answer(who, Attaching.api(survey, OWNER, "photos", "a.png", Samples.picture("png", 9, 9))),
                    requests.answer(
                            who, post(survey.page(OWNER) + "/sections/main/files/" + draft + "/remove?path=photos")))) {
                assertThat(answer.getStatus()).as(who).isIn(403, 404);
            }
        }
        assertThat(survey.stored()).isEqualTo(before);
    }
}
