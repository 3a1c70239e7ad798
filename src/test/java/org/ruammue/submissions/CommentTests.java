package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruammue.submissions.Requests.json;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.database.MovableTime;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What colleagues of an agency say to each other about its answer. */
@ApplicationTest
class CommentTests {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Discuss discuss;

    @Autowired
    Comments comments;

    @Autowired
    CommentLetters letters;

    @Autowired
    MovableTime time;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        time.reset();
    }

    @Test
    void colleaguesWriteSettleAndTakeBack() throws Exception {
        String agency = "50210000";
        Survey survey = Survey.issued(beans, "comment-round", agency);
        Requests requests = new Requests(beans);
        String focal = "focal-" + agency;
        String head = "head-" + agency;
        String said = requests.body(focal, json(post(survey.api(agency) + "/comments"), """
                {"path": "contact-name", "words": "ขอชื่อผู้ประสานงานคนใหม่"}"""));
        long id = JsonMapper.shared().readTree(said).path("id").asLong();
        assertThat(requests.body(head, get(survey.page(agency)))).contains("ค้าง 1 ข้อ", "มีความเห็นค้าง 1 ข้อ");
        assertThat(requests.body(head, get(survey.page(agency) + "/sections/unit")))
                .contains("ขอชื่อผู้ประสานงานคนใหม่", "say:contact-name", "say:unit");
        assertThat(requests.answer(head, delete(survey.api(agency) + "/comments/" + id))
                        .getStatus())
                .as("only who said it takes it back")
                .isEqualTo(404);
        assertThat(requests.answer(
                                head,
                                post(survey.page(agency) + "/sections/unit/comments/" + id + "/resolve")
                                        .param("version:contact-position", "0")
                                        .param("contact-position", "นักวิชาการ"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(survey.stored(agency, "contact-position"))
                .as("what was typed beside it")
                .isEqualTo("นักวิชาการ");
        assertThat(requests.body(focal, get(survey.page(agency)))).doesNotContain("ค้าง");
        assertThat(requests.body(focal, get(survey.api(agency) + "/comments")))
                .contains("\"resolvedBy\":\"" + survey.actor(head).name());
        assertThat(requests.answer(focal, delete(survey.api(agency) + "/comments/" + id))
                        .getStatus())
                .isEqualTo(204);
        assertThat(comments.of(survey.desk(survey.actor(focal), agency))).isEmpty();
    }

    @Test
    void aWordSentWithItsSectionWithoutAScriptStoresBoth() throws Exception {
        String agency = "50220000";
        Survey survey = Survey.issued(beans, "comment-plain", agency);
        Requests requests = new Requests(beans);
        var answer = requests.answer(
                "focal-" + agency,
                post(survey.page(agency) + "/sections/unit")
                        .param("version:contact-name", "0")
                        .param("contact-name", "สมหญิง ตัวอย่าง")
                        .param("say:contact-name", "ใช่คนนี้หรือไม่")
                        .param("say:contact-email", " ")
                        .param("then", "talk/contact-name"));
        assertThat(answer.getRedirectedUrl()).isEqualTo(survey.page(agency) + "/sections/unit#talk-contact-name");
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("สมหญิง ตัวอย่าง");
        Actor focal = survey.actor("focal-" + agency);
        assertThat(comments.of(survey.desk(focal, agency)))
                .extracting(Comment::path, Comment::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("contact-name", "ใช่คนนี้หรือไม่"));
    }

    @Test
    void oneLetterForAllThatWasSaidGoesToTheOthersAndHoldsNoWords() {
        String agency = "50230000";
        Survey survey = Survey.issued(beans, "comment-mail", agency);
        Actor focal = survey.actor("focal-" + agency);
        discuss.say(focal, survey.desk(focal, agency), "contact-name", "Planted-talk-1");
        discuss.say(focal, survey.desk(focal, agency), "unit", "Planted-talk-2");
        long gone = discuss.say(focal, survey.desk(focal, agency), "unit", "Planted-talk-3");
        discuss.remove(focal, survey.desk(focal, agency), gone);
        letters.tell();
        assertThat(mails(agency)).as("not while they may still be writing").isEmpty();
        time.forward(CommentLetters.QUIET.plus(Duration.ofSeconds(1)));
        letters.tell();
        letters.tell();
        assertThat(mails(agency)).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipient")).isEqualTo("head-" + agency + "@demo.example");
            assertThat(mail.get("body").toString()).contains(focal.name(), survey.page(agency));
            assertThat(mail.get("body").toString()).doesNotContain("Planted");
        });
        assertThat(jdbc.sql("select about from message where kind = 'comments' and about like 'round/%'")
                        .query()
                        .listOfRows())
                .as("coordinators read the letters of rounds")
                .isEmpty();
    }

    @Test
    void afterSubmittingItIsReadButNotGoneOnWith() {
        String agency = "50240000";
        Survey survey = Survey.issued(beans, "comment-sent", agency);
        survey.fill(agency, "เรื่อง", Map.of());
        Actor head = survey.actor("head-" + agency);
        discuss.say(head, survey.desk(head, agency), "intent", "ตรวจอีกครั้ง");
        survey.approve(agency);
        discuss.say(head, survey.desk(head, agency), "intent", "ยังพูดได้ก่อนส่ง");
        Revision sent = survey.submit(agency);
        assertThat(sent.content()).doesNotContain("ตรวจอีกครั้ง");
        assertThat(comments.of(survey.desk(head, agency))).hasSize(2);
        assertThatThrownBy(() -> discuss.say(head, survey.desk(head, agency), "intent", "อีก"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void placesThatAreNotThereAndEmptyWordsAreRefused() {
        String agency = "50250000";
        Survey survey = Survey.issued(beans, "comment-bad", agency);
        Actor focal = survey.actor("focal-" + agency);
        for (String path : List.of("nothing", "wishes/gone/title", "a/b/c/d", "")) {
            assertThatThrownBy(() -> discuss.say(focal, survey.desk(focal, agency), path, "x"))
                    .as(path)
                    .isInstanceOf(NotFound.class);
        }
        for (String words : List.of(" \n\t ", "ก".repeat(2001))) {
            assertThatThrownBy(() -> discuss.say(focal, survey.desk(focal, agency), "unit", words))
                    .isInstanceOf(Refused.class);
        }
        assertThat(comments.of(survey.desk(focal, agency))).isEmpty();
    }

    private List<Map<String, Object>> mails(String agency) {
        return jdbc.sql("select recipient, body from message where kind = 'comments' and about = :about")
                .param("about", "organisation/" + agency)
                .query()
                .listOfRows();
    }
}
