package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.CloseRound;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.RunAgain;
import org.ruammue.programmes.StartRound;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds by the API, for the coordinator: starting, closing, running again. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(name = "rounds")
class RoundApi {
    private final Rounds rounds;
    private final StartRound start;
    private final CloseRound close;
    private final RunAgain again;
    private final StepCalendar calendar;

    RoundApi(Rounds rounds, StartRound start, CloseRound close, RunAgain again, StepCalendar calendar) {
        this.rounds = rounds;
        this.start = start;
        this.close = close;
        this.again = again;
        this.calendar = calendar;
    }

    record StartBody(
            String template, int fiscalYear, @Nullable String slug) {
        StartBody {
            Objects.requireNonNull(template);
        }
    }

    @GetMapping
    @Operation(summary = "The rounds that you run, the newest first")
    Listing<RoundJson> list(
            Actor actor,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        List<Round> all = rounds.run(actor);
        var steps = rounds.steps(all.stream().map(Round::id).toList());
        return Listing.cut(
                all, page, size, round -> RoundJson.of(round, steps.getOrDefault(round.id(), List.of()), calendar));
    }

    @PostMapping
    @Operation(summary = "Makes a round in preparation from a template")
    ResponseEntity<RoundJson> start(Actor actor, @RequestBody StartBody body) {
        String slug = start.handle(
                actor,
                new StartRound.Command(
                        body.template(), new FiscalYear(body.fiscalYear()), body.slug() == null ? "" : body.slug()));
        return created(actor, slug);
    }

    @GetMapping("/{round}")
    @Operation(summary = "A round with its steps: stated, effective and lock dates")
    RoundJson show(Actor actor, @PathVariable String round) {
        Round found = rounds.forCoordinator(actor, round);
        return RoundJson.of(found, rounds.steps(found), calendar);
    }

    @PostMapping("/{round}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Closes a round")
    void close(Actor actor, @PathVariable String round) {
        close.handle(actor, round, true);
    }

    @PostMapping("/{round}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Opens a closed round again")
    void reopen(Actor actor, @PathVariable String round) {
        close.handle(actor, round, false);
    }

    @PostMapping("/{round}/again")
    @Operation(summary = "Copies a round to the next fiscal year with its dates moved")
    ResponseEntity<RoundJson> again(Actor actor, @PathVariable String round) {
        Round found = rounds.forCoordinator(actor, round);
        String slug = again.handle(actor, round, again.nextYear(found));
        return created(actor, slug);
    }

    private ResponseEntity<RoundJson> created(Actor actor, String slug) {
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + slug)).body(show(actor, slug));
    }
}
