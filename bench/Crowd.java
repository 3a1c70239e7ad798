import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a round with very many participants over the API: {@code java bench/Crowd.java 8000}. Each is an invented
 * organisation with an invented focal person. Then asks for the pages that show them all and prints how long they took.
 * Environment: RUAMMUE (http://localhost:8080), RUAMMUE_API_TOKEN. Takes about a minute for each 2,000.
 */
final class Crowd {
    private static final String ADDRESS = System.getenv().getOrDefault("RUAMMUE", "http://localhost:8080");
    private static final String TOKEN = System.getenv("RUAMMUE_API_TOKEN");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
    private static final String GROUP = "crowd-" + RUN;

    public static void main(String[] args) throws Exception {
        int size = args.length == 0 ? 8000 : Integer.parseInt(args[0]);
        if (TOKEN == null || !InetAddress.getByName(URI.create(ADDRESS).getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("Set RUAMMUE_API_TOKEN, and RUAMMUE to a server of this computer");
        }
        post("/groups", "{'key':'%s','nameTh':'ฝูงชนสมมติ','nameEn':'Invented crowd','kind':'other'}".formatted(GROUP));
        people(size);
        var round = round();
        time("issue", "POST", "/api/v1/rounds/" + round + "/issue");
        for (var page : new String[] {"participants", "standings", "reminders/preview"}) {
            time(page, "GET", "/api/v1/rounds/" + round + "/steps/survey/" + page);
        }
        System.out.println("Round " + round + " has " + size + " participants: " + ADDRESS + "/rounds/" + round + "/board");
    }

    private static void people(int size) throws InterruptedException {
        var done = new AtomicInteger();
        var free = new Semaphore(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= size; i++) {
                var code = GROUP + "-" + i;
                var number = i;
                free.acquire();
                threads.submit(() -> {
                    try {
                        person(code, number);
                        if (done.incrementAndGet() % 500 == 0) {
                            System.out.println(done + " of " + size);
                        }
                    } catch (Exception e) {
                        System.err.println(e.getMessage());
                    } finally {
                        free.release();
                    }
                    return null;
                });
            }
        }
        if (done.get() < size) {
            throw new IllegalStateException("Only " + done + " of " + size + " could be made");
        }
    }

    private static void person(String code, int number) throws Exception {
        post("/organisations", """
                {'code':'%s','nameTh':'หน่วยงานสมมติที่ %d','nameEn':'Invented unit %d','kind':'civil_society',
                'validFrom':'2021-01-01','source':'bench'}""".formatted(code, number, number));
        post("/groups/" + GROUP + "/members", "{'organisation':'%s','validFrom':'2021-01-01'}".formatted(code));
        post("/people", "{'username':'%s','nameTh':'ผู้ประสานงานสมมติ %d','email':'%s@example.org'}"
                .formatted(code, number, code));
        post("/people/" + code + "/offices", """
                {'organisation':'%s','role':'FOCAL_PERSON','titleTh':'ผู้ประสานงาน','validFrom':'2021-01-01'}"""
                .formatted(code));
    }

    private static String round() throws Exception {
        var slug = "crowd-" + RUN;
        var today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        post("/rounds", "{'template':'collaboration-wishes','fiscalYear':2591,'slug':'%s'}".formatted(slug));
        send("PUT", "/api/v1/rounds/" + slug + "/steps/survey/dates", "{'opens':'%s','due':'%s','locks':'%s'}"
                .formatted(today.minusDays(1), today.plusDays(30), today.plusDays(60)));
        send("PUT", "/api/v1/rounds/" + slug + "/groups", "{'groups':['%s']}".formatted(GROUP));
        return slug;
    }

    private static void time(String what, String method, String path) throws Exception {
        for (int i = 0; i < (method.equals("GET") ? 3 : 1); i++) {
            long start = System.nanoTime();
            int length = send(method, path, "").length();
            System.out.printf("%s: %d ms, %,d characters%n", what, (System.nanoTime() - start) / 1_000_000, length);
        }
    }

    private static void post(String path, String json) throws Exception {
        send("POST", "/api/v1" + path, json);
    }

    /** Single quotes in {@code json} stand for double ones. */
    private static String send(String method, String path, String json) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(ADDRESS + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
