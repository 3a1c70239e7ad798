package org.ruammue.insights.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.insights.Overview;
import org.ruammue.insights.OverviewExport;
import org.ruammue.submissions.SubmittedRows;
import org.ruammue.web.Listing;
import org.ruammue.web.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** All wishes of all agencies by the API, with the filters of the page, and as files. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
@Tag(name = "wishes")
class WishesApi {
    private final Overview overview;
    private final OverviewExport export;
    private final SubmittedRows rows;

    WishesApi(Overview overview, OverviewExport export, SubmittedRows rows) {
        this.overview = overview;
        this.export = export;
        this.rows = rows;
    }

    record WishJson(
            String organisation,
            LocalizedText name,
            String receipt,
            Instant submittedAt,
            int formVersion,
            int position,
            JsonNode answers) {}

    @GetMapping("/wishes")
    @Operation(
            summary =
                    "The rows of a list of a round's form over all agencies, or all else (list=-); filter by q, group and any charted question")
    Listing<WishJson> list(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        Overview.Subject subject = OverviewPages.subject(overview, actor, round, query);
        SubmittedRows.Filter filter = overview.filter(OverviewPages.asked(subject, query, page));
        int number = Listing.page(page);
        int limit = Listing.size(size);
        return new Listing<>(
                overview.entries(subject, filter, limit, (long) (number - 1) * limit).stream()
                        .map(entry -> new WishJson(
                                entry.organisation().code(),
                                entry.organisation().name(),
                                entry.row().receipt(),
                                entry.row().submittedAt(),
                                entry.row().formVersion(),
                                entry.row().position() + 1,
                                entry.row().answers()))
                        .toList(),
                number,
                limit,
                rows.count(subject.step().id(), subject.list().id(), filter));
    }

    @GetMapping("/wishes.{format:xlsx|csv|json}")
    @Operation(summary = "The same rows as a file, streamed")
    void export(
            Actor actor,
            @PathVariable String round,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        OverviewPages.send(overview, export, actor, round, format, query, locale, response);
    }
}
