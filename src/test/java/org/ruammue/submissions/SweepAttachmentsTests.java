package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Attaching.json;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that were removed from drafts go after a month; those of a draft or a revision never. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepAttachmentsTests {
    private static final String AGENCY = "50150000";
    private static final String OTHER = "50160000";

    @Autowired
    ApplicationContext beans;

    @Autowired
    SweepAttachments sweep;

    @Autowired
    BusinessTime time;

    private Survey survey;
    private Requests requests;

    @BeforeAll
    void prepare() throws Exception {
        survey = Attaching.issued(beans, "sweep-attach-round", AGENCY, OTHER);
        requests = new Requests(beans);
    }

    @Test
    void whatWasRemovedGoesAfterAMonthAndCanComeBackBefore() throws Exception {
        long kept = attached(AGENCY, "photos", "kept.png", 9);
        long removed = attached(AGENCY, "sheet", "a.csv", 0);
        survey.save(AGENCY, "sheet", "[]", 1);
        sweepAfter(0);
        sweepAfter(20);
        assertThat(isThere(removed)).isTrue();
        survey.save(AGENCY, "sheet", "[{\"file\": %d}]".formatted(removed), 2);
        sweepAfter(40);
        assertThat(isThere(removed)).as("in an answer again").isTrue();
        survey.save(AGENCY, "sheet", "[]", 3);
        sweepAfter(41);
        assertThat(isThere(removed)).as("the month begins anew").isTrue();
        sweepAfter(80);
        assertThat(isThere(removed)).isFalse();
        assertThat(isThere(kept)).isTrue();
        assertThat(requests.answer(
                                "focal-" + AGENCY,
                                Requests.json(
                                        put(survey.api(AGENCY) + "/answers"),
                                        "{\"path\": \"sheet\", \"version\": 4, \"value\": [{\"file\": %d}]}"
                                                .formatted(removed)))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatARevisionHoldsStaysForever() throws Exception {
        survey.save(OTHER, "title", "\"เรื่อง\"", 0);
        long held = attached(OTHER, "papers", "a.csv", 0);
        survey.submit(OTHER);
        survey.giveBack(OTHER, "papers");
        survey.save(OTHER, "papers", "[]", 1);
        sweepAfter(0);
        sweepAfter(400);
        assertThat(isThere(held)).isTrue();
        assertThat(requests.answer("coordinator", get("/files/" + held)).getStatus())
                .isEqualTo(200);
    }

    private void sweepAfter(int days) {
        time.at(time.now().plus(Duration.ofDays(days)), sweep::handle);
    }

    private boolean isThere(long file) throws Exception {
        for (String agency : List.of(AGENCY, OTHER)) {
            if (requests.answer("focal-" + agency, get("/files/" + file)).getStatus() == 200) {
                return true;
            }
        }
        return false;
    }

    private long attached(String agency, String path, String name, int size) throws Exception {
        byte[] content = size == 0 ? Samples.bytes("a,b\n1," + name + agency) : Samples.picture("png", size, size);
        String answer = requests.body("focal-" + agency, Attaching.page(survey, agency, path, name, content));
        return json(answer).path("value").get(0).path("file").asLong();
    }
}
