package org.ruammue.forms;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Page;
import org.ruammue.web.SecurityHeaders;

/** Reads requests to the {@link FormServer} and answers them. */
final class Exchanges {
    private static final Pattern PART =
            Pattern.compile("(?s)\\r\\n[^\\r]*; name=\"([^\"]*)\"\\r\\n\\r\\n(.*)\\r\\n(?:--\\r\\n)?");

    private Exchanges() {}

    /** Answers with a page that has this content and the application's own scripts and styles. */
    static void page(HttpExchange exchange, Page page, LocalizedText title, String content) throws IOException {
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
                        page.text(title),
                        content));
    }

    static void asset(HttpExchange exchange, String path) throws IOException {
        try (InputStream in = Exchanges.class.getResourceAsStream("/static" + path)) {
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

    static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The parameters of a posted form, of one that takes files too; the files are left out. */
    static Map<String, String[]> parameters(String body) {
        Map<String, List<String>> all = new HashMap<>();
        if (body.startsWith("--")) {
            String boundary = body.substring(0, body.indexOf("\r\n"));
            for (String part : body.split(Pattern.quote(boundary))) {
                Matcher text = PART.matcher(part);
                if (text.matches()) {
                    all.computeIfAbsent(text.group(1), key -> new ArrayList<>()).add(text.group(2));
                }
            }
        } else {
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                all.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), key -> new ArrayList<>())
                        .add(URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
            }
        }
        Map<String, String[]> result = new HashMap<>();
        all.forEach((key, values) -> result.put(key, values.toArray(String[]::new)));
        return result;
    }
}
