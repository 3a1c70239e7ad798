package org.ruammue.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The hour before a deadline, pressed into seconds: agencies write until the last moment, then all of them ask their head
 * and submit at once, while coordinators keep the standings and the board open. Every request must succeed and every agency
 * must be found submitted at the end.
 */
public class DeadlineHour extends Simulation {
    private static final String ADDRESS = System.getenv().getOrDefault("RUAMMUE", "http://localhost:8080");
    private static final String TOKEN = System.getenv().getOrDefault("RUAMMUE_API_TOKEN", "");
    private static final int AGENCIES = Integer.getInteger("agencies", 30);
    private static final int COORDINATORS = Integer.getInteger("coordinators", 3);
    private static final Duration WRITING = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    /** Between two saved fields of one agency, in milliseconds; a person takes some seconds. */
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("pause", 500));

    /** How long coordinators go on watching after the deadline. */
    private static final Duration AFTERMATH = Duration.ofSeconds(5);

    private final Stage stage = new Stage(ADDRESS, TOKEN);
    private final AtomicInteger next = new AtomicInteger();
    private volatile List<Stage.Agency> agencies = List.of();
    private volatile Instant deadline = Instant.MAX;

    public DeadlineHour() {
        String round = "/api/v1/rounds/" + stage.round();
        var protocol = http.baseUrl(ADDRESS)
                .acceptHeader("application/json")
                .acceptLanguageHeader("en")
                .shareConnections();
        setUp(
                        agency(round + "/steps/survey/submissions/#{agency}").injectOpen(rampUsers(AGENCIES).during(2)),
                        coordinator(round).injectOpen(atOnceUsers(COORDINATORS)))
                .protocols(protocol)
                .assertions(global().failedRequests().count().is(0L));
    }

    @Override
    public void before() {
        agencies = stage.setUp(AGENCIES);
        deadline = Instant.now().plus(WRITING);
        System.out.printf(
                "Round %s: %d agencies write for %d s, %d coordinators watch%n",
                stage.round(), AGENCIES, WRITING.toSeconds(), COORDINATORS);
    }

    @Override
    public void after() {
        int submitted = stage.submitted();
        stage.close();
        System.out.printf("%d of %d agencies have submitted%n", submitted, AGENCIES);
        if (submitted != AGENCIES) {
            throw new IllegalStateException("An agency that was told it had submitted is missing from the standings");
        }
    }

    private ScenarioBuilder agency(String submission) {
        return scenario("agency")
                .exec(this::takeSeat)
                .exec(as("focal", http("open the submission").post(submission)))
                .exec(save(submission, "contact-name", "\"สมใจ ตัวอย่าง\""))
                .exec(save(submission, "contact-position", "\"นักจัดการงานทั่วไป\""))
                .exec(save(submission, "contact-phone", "\"0 2000 0000 ต่อ 12\""))
                .exec(save(submission, "contact-email", "\"unit@example.org\""))
                .exec(save(submission, "has-wishes", "\"yes\""))
                .exec(as("focal", http("add a row").post(submission + "/rows/wishes")
                        .check(jsonPath("$.id").saveAs("row"))))
                .exec(save(submission, "wishes/#{row}/kind", "\"project\""))
                .exec(save(submission, "wishes/#{row}/title", "\"คัดแยกขยะริมคลอง\""))
                .exec(save(submission, "wishes/#{row}/sector", "[\"environment\"]"))
                .exec(save(submission, "wishes/#{row}/partners", "[\"university\"]"))
                .exec(save(submission, "wishes/#{row}/contribution", "\"เรือ 2 ลำ และเจ้าหน้าที่ 6 คน\""))
                .exec(save(submission, "wishes/#{row}/period", "\"this-year\""))
                .exec(save(submission, "confirmed", "[\"checked\"]"))
                .exec(session -> session.set("version", 0))
                .exec(asLongAs(session -> session.getInt("version") == 0 || Instant.now().isBefore(deadline))
                        .on(rewrite(submission)))
                .exec(as("focal", http("request approval").post(submission + "/request-approval")))
                .exec(as("head", http("approve").post(submission + "/approve")))
                .exec(as("focal", http("submit").post(submission + "/submit")
                        .check(jsonPath("$.receipt").saveAs("receipt"))))
                .exec(as("focal", http("submit again").post(submission + "/submit")
                        .check(jsonPath("$.receipt").isEL("#{receipt}"))));
    }

    private Session takeSeat(Session session) {
        Stage.Agency agency = agencies.get(next.getAndIncrement());
        return session.set("agency", agency.code()).set("focal", agency.focal()).set("head", agency.head());
    }

    /** A long text grows while it is written; each save names the version it saw, as the page does. */
    private static ChainBuilder rewrite(String submission) {
        return exec(as("focal", http("save a field").put(submission + "/answers")
                        .body(StringBody("{\"path\": \"wishes/#{row}/background\", \"version\": #{version},"
                                + " \"value\": \"ขยะลอยในคลองทุกฤดูฝน ครั้งที่ #{version}\"}"))
                        .asJson()
                        .check(jsonPath("$.version").ofInt().saveAs("version"))))
                .pause(PAUSE);
    }

    private static ChainBuilder save(String submission, String path, String value) {
        return exec(as("focal", http("save a field").put(submission + "/answers")
                        .body(StringBody("{\"path\": \"%s\", \"version\": 0, \"value\": %s}".formatted(path, value)))
                        .asJson()))
                .pause(PAUSE);
    }

    /** The standings over the API; the board as a browser keeps it: a pulse each second, the page anew when it tells so. */
    private ScenarioBuilder coordinator(String round) {
        String board = "/rounds/" + stage.round() + "/board";
        return scenario("coordinator")
                .exec(http("sign-in page").get("/sign-in").header("Accept", "text/html")
                        .check(regex("name=\"_csrf\" value=\"([^\"]+)\"").saveAs("csrf")))
                .exec(http("sign in").post("/sign-in").header("Accept", "text/html")
                        .formParam("_csrf", "#{csrf}")
                        .formParam("username", "coordinator")
                        .formParam("password", "ruammue-demo"))
                .exec(board(board))
                .asLongAs(session -> Instant.now().isBefore(deadline.plus(AFTERMATH)))
                .on(exec(http("standings").get(round + "/steps/survey/standings?size=200")
                                .header("Authorization", "Bearer " + TOKEN))
                        .exec(http("board pulse").get(board + "/pulse")
                                .queryParam("step", "survey")
                                .queryParam("seen", "#{seen}")
                                .check(status().in(200, 204).saveAs("pulse")))
                        .doIf(session -> session.getInt("pulse") == 200)
                        .then(board(board))
                        .pace(Duration.ofSeconds(1)));
    }

    private static ChainBuilder board(String board) {
        return exec(http("board").get(board + "?step=survey").header("Accept", "text/html")
                .check(regex("seen=([^\"&]+)").saveAs("seen")));
    }

    private static HttpRequestActionBuilder as(String who, HttpRequestActionBuilder request) {
        return request.header("Authorization", "Bearer #{" + who + "}");
    }
}
