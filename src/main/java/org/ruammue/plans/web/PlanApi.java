package org.ruammue.plans.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.plans.ImportPlans;
import org.ruammue.plans.KeepPlans;
import org.ruammue.plans.PlanNode;
import org.ruammue.plans.PlanProblem;
import org.ruammue.plans.PlanTree;
import org.ruammue.plans.Plans;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans by the API: everyone signed in may read, administrators keep them. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans")
class PlanApi {
    private final Plans plans;
    private final KeepPlans keep;
    private final ImportPlans imports;
    private final Messages messages;

    PlanApi(Plans plans, KeepPlans keep, ImportPlans imports, Messages messages) {
        this.plans = plans;
        this.keep = keep;
        this.imports = imports;
        this.messages = messages;
    }

    record MoveBody(boolean up) {}

    record EndBody(@Nullable String validTo) {}

    record OutcomeJson(int added, int changed, int same) {}

    record ProblemJson(int row, String column, String reason) {}

    @GetMapping
    @Operation(summary = "All nodes, each followed by what lies in it; those that hold in a fiscal year on demand")
    List<PlanJson> list(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        PlanTree tree = plans.tree();
        FiscalYear wanted = year == null ? null : new FiscalYear(year);
        return tree.nodes().stream()
                .filter(node -> wanted == null || node.isValid(wanted))
                .map(node -> PlanJson.of(tree, node))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One node")
    PlanJson show(Actor actor, @PathVariable String code) {
        PlanTree tree = plans.tree();
        return PlanJson.of(tree, tree.byCode(code).orElseThrow(NotFound::new));
    }

    @PostMapping
    @Operation(summary = "Adds a node after those beside it (administrators)")
    ResponseEntity<PlanJson> add(Actor actor, @RequestBody PlanBody body) {
        PlanNode added = keep.add(actor, body.details(null));
        return ResponseEntity.created(URI.create("/api/v1/plans/" + added.code()))
                .body(show(actor, added.code()));
    }

    @PutMapping("/{code}")
    @Operation(summary = "Replaces all of a node but its code (administrators)")
    PlanJson change(Actor actor, @PathVariable String code, @RequestBody PlanBody body) {
        keep.change(actor, code, body.details(code));
        return show(actor, code);
    }

    @PostMapping("/{code}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "One place up or down among those beside it (administrators)")
    void move(Actor actor, @PathVariable String code, @RequestBody MoveBody body) {
        keep.move(actor, code, body.up());
    }

    @PostMapping("/{code}/end")
    @Operation(summary = "Says the last Buddhist fiscal year in which it holds (administrators)")
    PlanJson end(Actor actor, @PathVariable String code, @RequestBody EndBody body) {
        keep.end(actor, code, Objects.requireNonNullElse(body.validTo(), ""));
        return show(actor, code);
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Takes a CSV or XLSX file, whole or not at all (administrators); 422 lists problems by row")
    ResponseEntity<?> take(Actor actor, @RequestBody byte[] file, Locale locale) {
        ImportPlans.Outcome outcome = imports.handle(actor, "plans.csv", new ByteArrayInputStream(file));
        if (outcome.taken()) {
            return ResponseEntity.ok(new OutcomeJson(outcome.added(), outcome.changed(), outcome.same()));
        }
        String key = "plans.problem.file";
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.get(locale, key, outcome.problems().size()));
        detail.setProperty("code", key);
        detail.setProperty(
                "problems",
                outcome.problems().stream()
                        .map(problem -> problem(problem, locale))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ProblemJson problem(PlanProblem problem, Locale locale) {
        String reason = messages.get(locale, problem.key(), problem.args().toArray());
        return new ProblemJson(problem.row(), problem.column(), reason);
    }
}
