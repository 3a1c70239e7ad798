package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Attaching.json;
import static org.ruammue.submissions.Requests.text;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Tokens;
import org.ruammue.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Files that are no good, too many, too late or cut off on the way: a clear refusal, and nothing left. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAttachmentTests {
    private static final String AGENCY = "50060000";
    private static final String CUT = "50140000";
    private static final String SENT = "50080000";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Value("${ruammue.data}")
    Path data;

    private Survey survey;
    private Requests requests;

    @BeforeAll
    void prepare() throws Exception {
        survey = Attaching.issued(beans, "bad-attach-round", AGENCY, CUT, SENT);
        requests = new Requests(beans);
    }

    @Test
    void badFilesAreRefusedByNameAndChangeNothing() throws Exception {
        byte[] noise = new byte[10_000_000];
        new Random(7).nextBytes(noise);
        byte[] bomb = Samples.office(Samples.DOCX_TYPE, "word/document.xml", new byte[40 << 20]);
        long before = files();
        refused("photos", "ภาพ 10 MB.jpg", Arrays.copyOf(noise, 1_900_000), 422, "“ภาพ 10 MB.jpg” มีนามสกุล .jpg");
        refused("photos", "ภาพ 10 MB.jpg", noise, 422, "“ภาพ 10 MB.jpg” มีนามสกุล .jpg");
        refused("photos", "photo.png", Samples.picture("jpeg", 30, 20), 422, "เนื้อหาที่จริงเป็นภาพ JPG");
        refused("photos", "a.pdf", Samples.pdf(""), 422, "ที่นี่รับไฟล์ PNG, JPG, GIF");
        refused("sheet", "a.pdf", Samples.pdf(""), 422, "ที่นี่รับไฟล์ XLSX, ODS, CSV");
        refused("papers", "bomb.docx", bomb, 422, "ขยายออกแล้วใหญ่ผิดปกติ");
        refused("papers", "large.pdf", Arrays.copyOf(noise, 3 << 20), 413, "ไม่เกิน 2 MB");
        refused("papers", "empty.pdf", new byte[0], 422, "ไม่มีเนื้อหา");
        refused("title", "a.pdf", Samples.pdf(""), 404, "");
        refused("nothing", "a.pdf", Samples.pdf(""), 404, "");
        refused("visits/gone/shots", "a.png", Samples.picture("png", 9, 9), 409, "");
        assertThat(files() - before)
                .as("only the picture for a row that is gone, which the sweep takes")
                .isLessThanOrEqualTo(1);
        assertThat(answers(AGENCY)).isEmpty();
    }

    @Test
    void noMoreThanTheQuestionTakes() throws Exception {
        for (String name : List.of("1.png", "2.png", "3.png")) {
            MockHttpServletResponse sent = send(SENT, "photos", name, Samples.picture("png", 9, name.charAt(0) - 40));
            assertThat(sent.getStatus()).as(text(sent)).isEqualTo(200);
        }
        MockHttpServletResponse fourth = send(SENT, "photos", "4.png", Samples.picture("png", 9, 30));
        assertThat(fourth.getStatus()).isEqualTo(422);
        assertThat(text(fourth)).contains("แนบครบ 3 ไฟล์แล้ว");
        survey.save(SENT, "title", "\"เรื่อง\"", 0);
        assertThat(send(SENT, "papers", "a.pdf", Samples.pdf("")).getStatus()).isEqualTo(200);
        survey.submit(SENT);
        long before = files();
        MockHttpServletResponse late = send(SENT, "papers", "late.pdf", Samples.pdf("/Late 1"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("submissions.problem.already-submitted");
        assertThat(files()).as("refused before it was read").isEqualTo(before);
    }

    /** The network goes in the middle: no answer, no file, no submission, nothing on disk. */
    @Test
    void anUploadThatIsCutOffLeavesNothing() throws Exception {
        String token = beans.getBean(Tokens.class)
                .create(
                        beans.getBean(Actors.class).bootstrap(),
                        beans.getBean(People.class)
                                .byUsername("focal-" + CUT)
                                .orElseThrow()
                                .id(),
                        "BadAttachmentTests");
        long before = files();
        String head = "--XX\r\nContent-Disposition: form-data; name=\"path\"\r\n\r\npapers\r\n--XX\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST " + survey.api(CUT) + "/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: 1900000\r\n\r\n"
                                    + head)
                            .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[900_000]);
            out.flush();
            awaitIncoming(true);
        }
        awaitIncoming(false);
        assertThat(files()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from submission s join organisation o on o.id = s.organisation_id"
                                + " join step on step.id = s.step_id join round r on r.id = step.round_id"
                                + " where r.slug = 'bad-attach-round' and o.code = :code")
                        .param("code", CUT)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void awaitIncoming(boolean some) throws IOException, InterruptedException {
        for (int tries = 0; tries < 200 && incoming() != some; tries++) {
            Thread.sleep(50);
        }
        assertThat(incoming()).isEqualTo(some);
    }

    private boolean incoming() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files/incoming"))) {
            return all.anyMatch(file -> Files.isRegularFile(file) && !file.endsWith("lock"));
        }
    }

    private MockHttpServletResponse send(String agency, String path, String name, byte[] content) throws Exception {
        return requests.answer("focal-" + agency, Attaching.page(survey, agency, path, name, content));
    }

    private void refused(String path, String name, byte[] content, int status, String words) throws Exception {
        MockHttpServletResponse answer = send(AGENCY, path, name, content);
        assertThat(answer.getStatus()).as(name + " " + text(answer)).isEqualTo(status);
        JsonNode problem = json(text(answer));
        assertThat(problem.path("detail").asString()).contains(words);
    }

    private long files() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }

    private List<String> answers(String agency) {
        return jdbc.sql("""
                select path from answer a join submission s on s.id = a.submission_id join organisation o on o.id = s.organisation_id
                join step on step.id = s.step_id join round r on r.id = step.round_id
                where r.slug = 'bad-attach-round' and o.code = :code""").param("code", agency).query(String.class).list();
    }
}
