package org.ruammue.forms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.Language;
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
    private volatile @Nullable String row;
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
                Exchanges.send(exchange, 500, "text/plain", e.toString());
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
            Exchanges.asset(exchange, path);
        } else if (path.equals("/sign-in")) {
            Exchanges.send(
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
            Exchanges.send(exchange, 302, "text/html", "");
        } else if (exchange.getRequestMethod().equals("POST")) {
            posted.add(path + " " + Exchanges.body(exchange));
            exchange.getResponseHeaders().add("Location", "/saved");
            Exchanges.send(exchange, 303, "text/html", "");
        } else {
            page(exchange);
        }
    }

    private void save(HttpExchange exchange) throws IOException {
        if (!signedIn || !token.equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"))) {
            Exchanges.send(exchange, 403, "application/problem+json", "{}");
            return;
        }
        pause();
        JsonNode sent = json.readTree(Exchanges.body(exchange));
        String path = sent.path("path").asString();
        long version = versions.getOrDefault(path, 0L);
        ObjectNode answer = json.createObjectNode().put("path", path);
        Question question = form.field(path).orElseThrow().question();
        TypedValue read = question.read(sent.path("value"));
        if (read instanceof TypedValue.Refused(Remark remark)) {
            String detail = remark.text(TestPages.page(Language.THAI));
            Exchanges.send(
                    exchange,
                    422,
                    "application/problem+json",
                    answer.put("detail", detail).toString());
        } else if (version != sent.path("version").asLong()) {
            answer.put("version", version)
                    .put("by", "สมศรี ตัวอย่าง")
                    .put("at", Instant.now().toString());
            answer.set("value", answers.get(path));
            Exchanges.send(exchange, 409, "application/json", answer.toString());
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
            answer.set("page", state());
            Exchanges.send(exchange, 200, "application/json", answer.toString());
        }
    }

    private JsonNode state() {
        SectionView view = SectionView.of(
                form, form.section(section).orElseThrow(), Editing.open(new AnswerSheet(answers, rows), versions), row);
        ObjectNode page = json.createObjectNode();
        ObjectNode fields = page.putObject("fields");
        SectionState.of(view)
                .fields()
                .forEach((path, field) ->
                        fields.putObject(path).put("shown", field.shown()).put("required", field.required()));
        return page;
    }

    private void pulse(HttpExchange exchange) throws IOException {
        int since = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*since=(\\d+).*", "$1"));
        ObjectNode news = json.createObjectNode().put("now", changes.size());
        news.putArray("present")
                .addObject()
                .put("name", "สมศรี ตัวอย่าง")
                .put("doing", "สมศรี ตัวอย่าง กำลังกรอกส่วนที่ 2 รายการ");
        ArrayNode list = news.putArray("changes");
        changes.stream().skip(since).forEach(list::add);
        Exchanges.send(exchange, signedIn ? 200 : 401, "application/json", news.toString());
    }

    private void page(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Locale locale = query.contains("lang=en") ? Language.ENGLISH : Language.THAI;
        row = query.contains("row=") ? query.replaceAll(".*row=([^&]*).*", "$1") : null;
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
        Exchanges.page(exchange, TestPages.page(locale), view.section().title(), content);
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
