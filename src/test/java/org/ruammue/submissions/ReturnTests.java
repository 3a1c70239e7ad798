package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.text;
import static org.ruammue.submissions.Requests.typed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an agency can change after a return, and what of that the coordinator sees. */
@ApplicationTest
class ReturnTests {
    private static final String RETURNED = "50340000";

    @Autowired
    ApplicationContext beans;

    @Test
    void aReturnOpensWhatIsMarkedAndNothingElse() throws Exception {
        Survey survey = Survey.issued(beans, "return-round", RETURNED);
        Requests requests = new Requests(beans);
        String first = survey.fill(RETURNED, "First words", Map.of());
        survey.approve(RETURNED);
        survey.submit(RETURNED);
        survey.giveBack(RETURNED, "contact-name");
        String who = "focal-" + RETURNED;
        assertThat(requests.answer(
                                who,
                                typed(put(survey.api(RETURNED) + "/answers"), "contact-name", "Planted-return-55", 1))
                        .getStatus())
                .isEqualTo(200);
        for (String path : List.of("contact-email", "wishes/" + first + "/title")) {
            MockHttpServletResponse answer =
                    requests.answer(who, typed(put(survey.api(RETURNED) + "/answers"), path, "changed", 1));
            assertThat(answer.getStatus()).isBetween(400, 499);
            assertThat(text(answer)).contains("submissions.problem.not-reopened");
        }
        assertThat(requests.answer(who, post(survey.api(RETURNED) + "/rows/wishes"))
                        .getStatus())
                .isBetween(400, 499);
        assertThat(requests.answer(who, delete(survey.api(RETURNED) + "/rows/wishes/" + first))
                        .getStatus())
                .isBetween(400, 499);
        for (String address : new Addresses(survey, "return-round", first, 0).reading(RETURNED)) {
            assertThat(requests.body("coordinator", get(address))).as(address).doesNotContain("Planted-return-55");
        }
    }
}
