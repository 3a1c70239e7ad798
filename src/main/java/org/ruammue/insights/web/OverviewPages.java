package org.ruammue.insights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.forms.Question;
import org.ruammue.insights.Overview;
import org.ruammue.insights.OverviewExport;
import org.ruammue.insights.OverviewExport.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All wishes of all agencies: charts, one table, and the same rows as files. */
@Controller
@RequestMapping("/rounds/{slug}/overview")
class OverviewPages {
    private final Overview overview;
    private final OverviewExport export;

    OverviewPages(Overview overview, OverviewExport export) {
        this.overview = overview;
        this.export = export;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String slug,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Overview.Subject subject = subject(overview, actor, slug, query);
        Overview.Asked asked = asked(subject, query, page);
        String base = "/rounds/" + slug + "/overview";
        String address = address(asked, query);
        model.addAttribute("view", overview.view(subject, asked, base + "?" + address + "page="));
        model.addAttribute("base", base);
        model.addAttribute("query", address);
        model.addAttribute("steps", overview.formSteps(subject));
        return "insights/overview";
    }

    @GetMapping("/wishes.{format:xlsx|csv|json}")
    void export(
            Actor actor,
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(overview, export, actor, slug, format, query, locale, response);
    }

    /** Writes the file; for the page and for the API alike. */
    static void send(
            Overview overview,
            OverviewExport export,
            Actor actor,
            String slug,
            String format,
            Map<String, String> query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Overview.Subject subject = subject(overview, actor, slug, query);
        Format wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(wanted.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(slug + "-wishes." + format)
                        .build()
                        .toString());
        export.write(
                subject,
                overview.filter(asked(subject, query, 1)),
                wanted,
                !locale.getLanguage().equals("en"),
                response.getOutputStream());
    }

    static Overview.Asked asked(Overview.Subject subject, Map<String, String> query, int page) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Question question : subject.charted()) {
            String option = query.getOrDefault(question.id(), "");
            if (!option.isEmpty()) {
                choices.put(question.id(), option);
            }
        }
        return new Overview.Asked(query.getOrDefault("q", ""), query.getOrDefault("group", ""), choices, page);
    }

    /** What {@code ?step=…&list=…} asks for. */
    static Overview.Subject subject(Overview overview, Actor actor, String slug, Map<String, String> query) {
        return overview.subject(actor, slug, query.getOrDefault("step", ""), query.getOrDefault("list", ""));
    }

    private static String address(Overview.Asked asked, Map<String, String> query) {
        StringBuilder address = new StringBuilder();
        add(address, "step", query.getOrDefault("step", ""));
        add(address, "list", query.getOrDefault("list", ""));
        add(address, "q", asked.words());
        add(address, "group", asked.group());
        asked.choices().forEach((name, value) -> add(address, name, value));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
