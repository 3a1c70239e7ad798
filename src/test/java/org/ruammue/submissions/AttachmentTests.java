package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Attaching.json;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.files.Samples;
import org.ruammue.forms.FileAnswer;
import org.ruammue.submissions.earlier.EarlierAnswers;
import org.ruammue.submissions.earlier.Offer;
import org.ruammue.submissions.earlier.TakeOver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** Files in an answer, from the first upload to the frozen revision. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentTests {
    private static final String ONE = "50010000";
    private static final String TWO = "50020000";
    private static final String THREE = "50030000";
    private static final String FOUR = "50040000";
    private static final String FIVE = "50050000";
    private static final String SIX = "50190000";

    @Autowired
    ApplicationContext beans;

    private Survey survey;
    private Requests requests;

    @BeforeAll
    void prepare() throws Exception {
        survey = Attaching.issued(beans, "attach-round", ONE, TWO, THREE, FOUR, FIVE, SIX);
        requests = new Requests(beans);
    }

    @Test
    void whatIsSentStandsInTheAnswerWithItsFingerprint() throws Exception {
        JsonNode stored = sent(ONE, "papers", "แผนงาน ปี 2570.pdf", Samples.pdf("/One 1"));
        assertThat(stored.path("version").asInt()).isEqualTo(1);
        JsonNode file = stored.path("value").get(0);
        assertThat(file.path("name").asString()).isEqualTo("แผนงาน ปี 2570.pdf");
        assertThat(file.path("type").asString()).isEqualTo("application/pdf");
        assertThat(file.path("size").asInt()).isEqualTo(Samples.pdf("/One 1").length);
        assertThat(file.path("sha256").asString()).hasSize(64);

        JsonNode second = sent(ONE, "papers", "b.pdf", Samples.pdf("/Two 1"));
        assertThat(second.path("value")).hasSize(2);
        JsonNode again = sent(ONE, "papers", "b.pdf", Samples.pdf("/Two 1"));
        assertThat(again.path("value")).isEqualTo(second.path("value"));

        String page = requests.body("focal-" + ONE, get(survey.page(ONE) + "/sections/main"));
        assertThat(page)
                .contains("enctype=\"multipart/form-data\"", "แผนงาน ปี 2570.pdf", "/files/" + file.path("file"));
        MockHttpServletResponse download = requests.answer("head-" + ONE, get("/files/" + file.path("file")));
        assertThat(download.getContentAsByteArray()).isEqualTo(Samples.pdf("/One 1"));
    }

    /** Name, size and fingerprint are ours; a caption is theirs. */
    @Test
    void whatIsClaimedOfAFileIsNotBelieved() throws Exception {
        long id = file(sent(TWO, "papers", "a.pdf", Samples.pdf("/Claims 1")));
        String claims =
                "[{\"file\": %d, \"name\": \"evil.exe\", \"sha256\": \"00\", \"size\": 1, \"caption\": \" หน้า 3 \"}]";
        MockHttpServletResponse saved = requests.answer(
                "focal-" + TWO,
                Requests.json(
                        put(survey.api(TWO) + "/answers"),
                        "{\"path\": \"papers\", \"version\": 1, \"value\": " + claims.formatted(id) + "}"));
        assertThat(saved.getStatus()).as(text(saved)).isEqualTo(200);
        FileAnswer file = survey.files(TWO, "papers").get(0);
        assertThat(file.name()).isEqualTo("a.pdf");
        assertThat(file.caption()).isEqualTo("หน้า 3");
        assertThat(file.sha256()).hasSize(64);
    }

    @Test
    void twoPeopleAtOnceLoseNothing() throws Exception {
        List<Callable<JsonNode>> both = List.of(
                () -> sent(THREE, "papers", "a.pdf", Samples.pdf("/Both 1")),
                () -> json(requests.body(
                        "head-" + THREE, Attaching.page(survey, THREE, "papers", "b.pdf", Samples.pdf("/Both 2")))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<JsonNode> done : threads.invokeAll(both)) {
                assertThat(done.get().path("value").isArray()).isTrue();
            }
        }
        assertThat(survey.files(THREE, "papers")).hasSize(2);
        // One removes a file while another, who has not seen that, changes a caption: told, not overwritten
        survey.save(THREE, "papers", "[]", 2);
        MockHttpServletResponse late = requests.answer(
                "head-" + THREE,
                Requests.json(
                        post(survey.page(THREE) + "/answers"),
                        "{\"path\": \"papers\", \"version\": 2, \"value\": [{\"file\": 1, \"caption\": \"x\"}]}"));
        assertThat(late.getStatus()).isIn(409, 422);
        assertThat(survey.files(THREE, "papers")).isEmpty();
    }

    @Test
    void withoutAScriptFilesComeWithTheSection() throws Exception {
        String section = survey.page(FOUR) + "/sections/main";
        MockHttpServletResponse saved = requests.answer(
                "focal-" + FOUR,
                multipart(section)
                        .file(new MockMultipartFile("upload:papers", "a.pdf", null, Samples.pdf("/Plain 1")))
                        .file(new MockMultipartFile("upload:papers", "bad.pdf", null, Samples.bytes("<html>")))
                        .file(new MockMultipartFile("upload:photos", "", null, new byte[0]))
                        .param("version:title", "0")
                        .param("title", "ไม่มีสคริปต์")
                        .param("version:papers", "0"));
        assertThat(saved.getStatus()).isEqualTo(409);
        assertThat(text(saved)).contains("“bad.pdf”", "a.pdf", "ไม่มีสคริปต์");
        assertThat(survey.stored(FOUR, "title")).isEqualTo("ไม่มีสคริปต์");
        long id = survey.files(FOUR, "papers").get(0).id();

        MockHttpServletResponse captioned = requests.answer(
                "focal-" + FOUR,
                multipart(section)
                        .param("version:papers", "1")
                        .param("papers", String.valueOf(id))
                        .param("caption:" + id + ":papers", "คำบรรยาย"));
        assertThat(captioned.getStatus()).isEqualTo(303);
        MockHttpServletResponse removed = requests.answer(
                "focal-" + FOUR,
                multipart(section + "/files/" + id + "/remove?path=papers")
                        .param("version:papers", "2")
                        .param("papers", String.valueOf(id))
                        .param("caption:" + id + ":papers", "คำบรรยาย"));
        assertThat(removed.getStatus()).isEqualTo(303);
        assertThat(survey.files(FOUR, "papers")).isEmpty();
        requests.answer("focal-" + FOUR, post(section + "/files/" + id + "/restore?path=papers&caption=คำบรรยาย"));
        assertThat(survey.files(FOUR, "papers").get(0).caption()).isEqualTo("คำบรรยาย");
    }

    @Test
    void aRevisionHoldsItsFilesWithTheirFingerprints() throws Exception {
        survey.save(FIVE, "title", "\"เรื่อง\"", 0);
        long paper = file(sent(FIVE, "papers", "a.pdf", Samples.pdf("/Frozen 1")));
        String row = beans.getBean(EditRows.class)
                .add(survey.actor("focal-" + FIVE), survey.desk(survey.actor("focal-" + FIVE), FIVE), "visits");
        survey.save(FIVE, "visits/" + row + "/place", "\"=ตลาด\"", 0);
        JsonNode shot = sent(FIVE, "visits/" + row + "/shots", "ตลาด.jpg", Samples.picture("jpeg", 900, 600));
        Revision revision = survey.submit(FIVE);
        JsonNode answers = json(revision.content()).path("answers");
        assertThat(answers.path("papers").get(0).path("file").asLong()).isEqualTo(paper);
        assertThat(answers.path("papers").get(0).path("sha256").asString()).hasSize(64);
        assertThat(answers.path("visits").get(0).path("shots").get(0))
                .isEqualTo(shot.path("value").get(0));

        String receipt = requests.body("focal-" + FIVE, get(survey.page(FIVE) + "/receipt/1"));
        assertThat(receipt)
                .contains(answers.path("papers").get(0).path("sha256").asString())
                .contains("/files/" + file(shot) + "/thumbnail");
        String csv = requests.body("coordinator", get("/rounds/attach-round/overview/wishes.csv"));
        assertThat(csv).contains("ตลาด.jpg http", "/files/" + file(shot) + "/");
        assertThat(requests.answer("coordinator", get("/files/" + paper)).getStatus())
                .isEqualTo(200);
    }

    /** The draft of this year has files of its own: nothing that happens to them reaches those of last year. */
    @Test
    void filesOfLastYearAreCopiedWhenTheirAnswerIsTakenOver() throws Exception {
        survey.save(SIX, "title", "\"เรื่อง\"", 0);
        long before = file(sent(SIX, "papers", "a.pdf", Samples.pdf("/Earlier 1")));
        survey.submit(SIX);
        Survey now = Attaching.issued(beans, "attach-next", SIX);
        Desk desk = now.desk(now.actor("focal-" + SIX), SIX);
        Draft empty = beans.getBean(Drafts.class).of(desk);
        Offer offer = beans.getBean(EarlierAnswers.class)
                .offers(desk, empty, desk.form().sections())
                .at("papers");
        beans.getBean(TakeOver.class)
                .handle(
                        now.actor("focal-" + SIX),
                        desk,
                        List.of(Objects.requireNonNull(offer).key()),
                        List.of());
        FileAnswer taken = now.files(SIX, "papers").getFirst();
        assertThat(taken.id()).isNotEqualTo(before);
        assertThat(taken.name()).isEqualTo("a.pdf");
        now.save(SIX, "papers", "[{\"file\": %d, \"caption\": \"ของปีก่อน\"}]".formatted(taken.id()), 1);
        assertThat(now.files(SIX, "papers").getFirst().caption()).isEqualTo("ของปีก่อน");
        now.save(SIX, "title", "\"เรื่องใหม่\"", 0);
        now.submit(SIX);
        assertThat(requests.answer("focal-" + SIX, get("/files/" + taken.id())).getContentAsByteArray())
                .isEqualTo(Samples.pdf("/Earlier 1"));
    }

    private JsonNode sent(String agency, String path, String name, byte[] content) throws Exception {
        MockHttpServletResponse answer =
                requests.answer("focal-" + agency, Attaching.page(survey, agency, path, name, content));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return json(text(answer));
    }

    private static long file(JsonNode stored) {
        return stored.path("value").get(0).path("file").asLong();
    }
}
