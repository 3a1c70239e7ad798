package org.ruammue.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets up, over the API, a round of its own in the demo city with a token for everybody who plays, and closes it after. */
final class Stage {
    /** Far from any year somebody works in; the dates below are what opens the round now. */
    private static final int FISCAL_YEAR = 2590;

    private static final String TEMPLATE = "collaboration-wishes";

    /** An agency that plays: its code, and the tokens of the one who writes and the one who approves. */
    record Agency(String code, String focal, String head) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String api;
    private final String token;
    private final String round = "deadline-hour-" + Long.toString(System.currentTimeMillis(), 36);

    Stage(String address, String token) {
        requireThisComputer(URI.create(address));
        this.api = address + "/api/v1";
        this.token = token;
    }

    String round() {
        return round;
    }

    List<Agency> setUp(int wanted) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        call(
                "POST",
                "/rounds",
                "{\"template\":\"%s\",\"fiscalYear\":%d,\"slug\":\"%s\"}"
                        .formatted(TEMPLATE, FISCAL_YEAR, round));
        call(
                "PUT",
                "/rounds/" + round + "/steps/survey/dates",
                "{\"opens\":\"%s\",\"due\":\"%s\",\"locks\":\"%s\"}"
                        .formatted(today.minusDays(1), today.plusDays(30), today.plusDays(60)));
        List<String> staffed = staffed(wanted);
        call("POST", "/rounds/" + round + "/issue", "");
        return staffed.stream()
                .map(code -> new Agency(code, token("focal-" + code), token("head-" + code)))
                .toList();
    }

    /** How many agencies have handed in. */
    int submitted() {
        return call("GET", "/rounds/" + round + "/steps/survey/standings?standing=submitted&size=200", "")
                .path("total")
                .asInt();
    }

    void close() {
        call("POST", "/rounds/" + round + "/close", "");
    }

    private List<String> staffed(int wanted) {
        Set<String> usernames = new HashSet<>();
        for (String kind : List.of("focal-", "head-")) {
            call("GET", "/people?size=200&q=" + kind, "")
                    .path("items")
                    .forEach(person -> usernames.add(person.path("username").asText()));
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode addressee : call("GET", "/rounds/" + round + "/addressees", "")) {
            String code = addressee.path("organisation").asText();
            if (usernames.contains("focal-" + code) && usernames.contains("head-" + code)) {
                codes.add(code);
            }
        }
        if (codes.size() < wanted) {
            throw new IllegalStateException(
                    "Only %d agencies have demo people; asked for %d. Is the demo city there (RUAMMUE_DEMO)?"
                            .formatted(codes.size(), wanted));
        }
        return codes.subList(0, wanted);
    }

    private String token(String username) {
        return call("POST", "/people/" + username + "/tokens", "{\"label\":\"bench\"}").path("token").asText();
    }

    private JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + api + "; is the server up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Load is for a server of one's own: any other address is refused. */
    private static void requireThisComputer(URI address) {
        try {
            if (address.getHost() == null || !InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("RUAMMUE must be an address of this computer, not " + address);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("RUAMMUE is not an address: " + address, e);
        }
    }
}
