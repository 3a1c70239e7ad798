package org.ruammue.forms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.ruammue.web.Language;
import org.ruammue.web.SecurityHeaders;
import org.ruammue.web.TestPages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small server that shows one section and keeps its answers, to try the script that saves by itself. */
final class FormServer implements AutoCloseable {
    final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    final Map<String, Long> versions = new ConcurrentHashMap<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    final List<ObjectNode> changes = new CopyOnWriteArrayList<>();
    volatile Map<String, List<String>> rows = Map.of();
    volatile Form form;
    volatile String section = "kinds";
    volatile boolean signedIn = true;
    volatile boolean open = true;
    volatile String token = "token-1";
    volatile long delay;

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.shared();

    FormServer(Form form) throws IOException {
        this.form = form;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try {
                answer(exchange);
            } catch (RuntimeException | Error e) {
                e.printStackTrace();
                send(exchange, 500, "text/plain", e.toString());
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody else saves an answer. */
    void colleague(String path, JsonNode value) {
        answers.put(path, value);
        long version = versions.merge(path, 1L, Long::sum);
        ObjectNode change = json.createObjectNode();
        change.put("path", path).put("version", version).put("by", "สมศรี ตัวอย่าง");
        change.set("value", value);
        changes.add(change);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            asset(exchange, path);
        } else if (path.equals("/sign-in")) {
            send(
                    exchange,
                    200,
                    "text/html",
                    "<!doctype html><html lang=th><title>เข้าสู่ระบบ</title><h1>เข้าสู่ระบบ</h1>");
        } else if (path.equals("/answers/pulse")) {
            pulse(exchange);
        } else if (path.equals("/answers")) {
            save(exchange);
        } else if (!signedIn) {
            exchange.getResponseHeaders().add("Location", "/sign-in");
            send(exchange, 302, "text/html", "");
        } else if (exchange.getRequestMethod().equals("POST")) {
            posted.add(path + " " + body(exchange));
            exchange.getResponseHeaders().add("Location", "/saved");
            send(exchange, 303, "text/html", "");
        } else {
            page(exchange);
        }
    }

    private void save(HttpExchange exchange) throws IOException {
        if (!signedIn || !token.equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"))) {
            send(exchange, 403, "application/problem+json", "{}");
            return;
        }
        pause();
        JsonNode sent = json.readTree(body(exchange));
        String path = sent.path("path").asString();
        long version = versions.getOrDefault(path, 0L);
        ObjectNode answer = json.createObjectNode().put("path", path);
        Question question = form.field(path).orElseThrow().question();
        TypedValue read = question.read(sent.path("value"));
        if (read instanceof TypedValue.Refused(Remark remark)) {
            String detail = remark.text(TestPages.page(Language.THAI));
            send(
                    exchange,
                    422,
                    "application/problem+json",
                    answer.put("detail", detail).toString());
        } else if (version != sent.path("version").asLong()) {
            answer.put("version", version)
                    .put("by", "สมศรี ตัวอย่าง")
                    .put("at", Instant.now().toString());
            answer.set("value", answers.get(path));
            send(exchange, 409, "application/json", answer.toString());
        } else {
            JsonNode value =
                    read instanceof TypedValue.Accepted(JsonNode fits) ? fits : ((TypedValue.Kept) read).value();
            answers.put(path, value);
            versions.put(path, version + 1);
            answer.put("version", version + 1).put("savedAt", Instant.now().toString());
            answer.set("value", value);
            if (read instanceof TypedValue.Kept kept) {
                answer.put("finding", kept.remark().text(TestPages.page(Language.THAI)));
            }
            send(exchange, 200, "application/json", answer.toString());
        }
    }

    private void pulse(HttpExchange exchange) throws IOException {
        int since = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*since=(\\d+).*", "$1"));
        ObjectNode news = json.createObjectNode().put("now", changes.size());
        news.putArray("present").addObject().put("name", "สมศรี ตัวอย่าง").put("section", "รายการ");
        ArrayNode list = news.putArray("changes");
        changes.stream().skip(since).forEach(list::add);
        send(exchange, signedIn ? 200 : 401, "application/json", news.toString());
    }

    private void page(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Locale locale = query.contains("lang=en") ? Language.ENGLISH : Language.THAI;
        String row = query.contains("row=") ? query.replaceAll(".*row=([^&]*).*", "$1") : null;
        Editing editing = Editing.open(new AnswerSheet(answers, rows), versions);
        SectionView view = SectionView.of(form, form.section(section).orElseThrow(), editing, row);
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("action", "/form");
        model.put("back", "/");
        model.put("person", "7");
        if (open) {
            model.put("autosave", "/answers");
        }
        String content = TestPages.render("forms/section", locale, model)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\" value=\"" + token + "\"")
                .replace("name=\"_csrf\">", "name=\"_csrf\" value=\"" + token + "\">");
        var page = TestPages.page(locale);
        send(exchange, 200, "text/html", """
                <!doctype html><html class="govuk-template" lang="%s"><head><meta charset="utf-8"><title>แบบฟอร์ม</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>
                <link rel="icon" href="%s"><link rel="stylesheet" href="%s"><script type="module" src="%s"></script></head>
                <body class="govuk-template__body"><script src="%s"></script><main id="main" class="rm-page"><div class="rm-width">
                <h1 class="rm-title">%s</h1><div class="rm-main">%s</div></div></main></body></html>""".formatted(
                        page.lang(),
                        page.asset("mark.svg"),
                        page.asset("app.css"),
                        page.asset("app.js"),
                        page.asset("start.js"),
                        page.text(view.section().title()),
                        content));
    }

    private static void asset(HttpExchange exchange, String path) throws IOException {
        try (InputStream in = FormServer.class.getResourceAsStream("/static" + path)) {
            String type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
            exchange.getResponseHeaders().add("Content-Type", type);
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            exchange.sendResponseHeaders(in == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The parameters of a posted form. */
    static Map<String, String[]> parameters(String body) {
        Map<String, List<String>> all = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            all.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), key -> new ArrayList<>())
                    .add(URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        Map<String, String[]> result = new HashMap<>();
        all.forEach((key, values) -> result.put(key, values.toArray(String[]::new)));
        return result;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
