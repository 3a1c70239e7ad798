package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files over the wire: in by a form with files, out with the headers that keep them harmless. */
@ApplicationTest
@Import(TestOwner.class)
class UploadTests {
    private static final int MB = 1 << 20;

    @Autowired
    private People people;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Actors actors;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String admin;
    private String other;

    @BeforeEach
    void getTokens() {
        admin = token("admin");
        other = token("coordinator");
    }

    private String token(String username) {
        return tokens.create(
                actors.bootstrap(), people.byUsername(username).orElseThrow().id(), "UploadTests");
    }

    @Test
    void aLongThaiNameAndItsContentComeBack() throws Exception {
        String name = "รายงานผลการดำเนินงานตามแผนปฏิบัติราชการ".repeat(5) + ".pdf";
        JsonNode file = json(upload(admin, name, Samples.pdf("")));
        assertThat(file.path("name").asString())
                .startsWith("รายงานผลการดำเนินงาน")
                .endsWith(".pdf");

        HttpResponse<byte[]> back =
                get(admin, "/api/v1/files/" + file.path("id").asLong());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo(Samples.pdf(""));
        assertThat(back.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(back.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(back.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(header(back, "Content-Disposition")).startsWith("inline").contains("filename*=UTF-8''%E0%B8%A3");
        assertThat(back.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("sandbox");
    }

    @Test
    void onlyPicturesAndPdfAreShown() throws Exception {
        long csv = json(upload(admin, "a.csv", Samples.bytes("=1+1,<script>")))
                .path("id")
                .asLong();
        HttpResponse<byte[]> back = get(admin, "/api/v1/files/" + csv);
        assertThat(header(back, "Content-Disposition")).startsWith("attachment");
        assertThat(header(back, "Content-Security-Policy")).contains("sandbox");
        long png = json(upload(admin, "a.png", Samples.picture("png", 9, 9)))
                .path("id")
                .asLong();
        assertThat(header(get(admin, "/api/v1/files/" + png), "Content-Disposition"))
                .startsWith("inline");
    }

    @Test
    void aPictureHasASmallOneForTheSameReaders() throws Exception {
        byte[] large = Samples.picture("png", 1200, 900);
        String address = "/api/v1/files/"
                + json(upload(admin, "a.png", large)).path("id").asLong() + "/thumbnail";
        HttpResponse<byte[]> small = get(admin, address);
        assertThat(header(small, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.body().length).isLessThan(large.length);
        assertThat(get(admin, address, "If-None-Match", header(small, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(other, address).statusCode()).isEqualTo(404);
        long pdf = json(upload(admin, "a.pdf", Samples.pdf(""))).path("id").asLong();
        assertThat(get(admin, "/api/v1/files/" + pdf + "/thumbnail").statusCode())
                .isEqualTo(404);
    }

    @Test
    void knownContentIsNotSentAgainButAskedForEachTime() throws Exception {
        String address = "/api/v1/files/"
                + json(upload(admin, "a.pdf", Samples.pdf(""))).path("id").asLong();
        String tag = header(get(admin, address), "ETag");
        assertThat(get(admin, address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(admin, address, "If-None-Match", tag).body()).isEmpty();
        assertThat(get(other, address, "If-None-Match", tag).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        JsonNode file = json(upload(admin, "secret.pdf", Samples.pdf("")));
        HttpResponse<byte[]> refused =
                get(other, "/api/v1/files/" + file.path("id").asLong());
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(new String(refused.body())).doesNotContain("secret").contains("web.problem.not-found");
        assertThat(refused.headers().firstValue("ETag")).isEmpty();
        assertThat(get("", "/api/v1/files/1").statusCode()).isEqualTo(401);
        assertThat(get("", file.path("address").asString()).statusCode()).isEqualTo(302);
        assertThat(get(admin, "/api/v1/files/0").statusCode()).isEqualTo(404);
        assertThat(get(admin, "/api/v1/files/x").statusCode()).isEqualTo(400);
    }

    @Test
    void refusalsHaveACodeAndPlainWords() throws Exception {
        JsonNode problem = JsonMapper.shared()
                .readTree(upload(admin, "photo.png", Samples.picture("jpeg", 9, 9))
                        .body());
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("code").asString()).isEqualTo("files.problem.not-what-it-says");
        assertThat(problem.path("detail").asString())
                .contains("“photo.png” มีนามสกุล .png แต่เนื้อหาที่จริงเป็นภาพ JPG");
        assertThat(problem(upload(admin, "a.pdf", new byte[0]))).isEqualTo("422 files.problem.empty");
    }

    @Test
    void oneFileTooLargeNamesItself() throws Exception {
        HttpResponse<String> refused = upload(admin, "วิดีโอ.pdf", new byte[21 * MB]);
        assertThat(problem(refused)).isEqualTo("413 files.problem.too-large");
        assertThat(refused.body()).contains("วิดีโอ.pdf").contains("20 MB");
    }

    /** The answer arrives although the server stopped reading: a browser would show a lost connection otherwise. */
    @Test
    void aRequestTooLargeIsAnsweredInPlainWords() throws Exception {
        byte[] much = new byte[70 * MB];
        HttpResponse<String> refused = upload(admin, "a.pdf", much);
        assertThat(problem(refused))
                .as("%s %s", refused.headers(), refused.body())
                .isEqualTo("413 files.problem.request-too-large");
        assertThat(refused.body()).contains("64 MB");
        HttpResponse<String> unannounced =
                send("/api/v1/test-desk", admin, BodyPublishers.ofByteArrays(parts("a.pdf", much)));
        assertThat(problem(unannounced)).startsWith("413");
        HttpResponse<String> page = send("/test-desk", "", form("a.pdf", much));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<html").contains("รวมกันต้องไม่เกิน 64 MB");
    }

    private HttpResponse<String> upload(String token, String name, byte[] content) throws Exception {
        return send("/api/v1/test-desk", token, form(name, content));
    }

    private HttpResponse<String> send(String path, String token, BodyPublisher body) throws Exception {
        HttpRequest.Builder request =
                request(path, token).header("Content-Type", "multipart/form-data; boundary=XXboundaryXX");
        return client.send(request.POST(body).build(), BodyHandlers.ofString());
    }

    private static BodyPublisher form(String name, byte[] content) {
        List<byte[]> parts = parts(name, content);
        long length = parts.stream().mapToLong(part -> part.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length);
    }

    private static List<byte[]> parts(String name, byte[] content) {
        return List.of(
                Samples.bytes("--XXboundaryXX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n"),
                content,
                Samples.bytes("\r\n--XXboundaryXX--\r\n"));
    }

    private HttpResponse<byte[]> get(String token, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
