package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.CloseRound;
import org.ruammue.programmes.IssueRound;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.RunAgain;
import org.ruammue.programmes.StartRound;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.programmes.StepDates;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Listing;
import org.ruammue.web.LocalizedText;
import org.springframework.http.HttpStatus;
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

/** Rounds by the API, for the coordinator: starting, preparing, issuing, closing, running again. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(name = "rounds")
class RoundApi {
    private final Rounds rounds;
    private final StartRound start;
    private final PrepareRound prepare;
    private final Addressees addressees;
    private final IssueRound issue;
    private final CloseRound close;
    private final RunAgain again;
    private final StepCalendar calendar;

    RoundApi(
            Rounds rounds,
            StartRound start,
            PrepareRound prepare,
            Addressees addressees,
            IssueRound issue,
            CloseRound close,
            RunAgain again,
            StepCalendar calendar) {
        this.rounds = rounds;
        this.start = start;
        this.prepare = prepare;
        this.addressees = addressees;
        this.issue = issue;
        this.close = close;
        this.again = again;
        this.calendar = calendar;
    }

    /** @param effective the working day on which {@code due} takes effect */
    record StepJson(
            String key,
            String kind,
            LocalizedText name,
            LocalDate opens,
            LocalDate due,
            LocalDate effective,
            List<LocalizedText> reasons,
            LocalDate locks) {}

    record RoundJson(
            String slug,
            String programme,
            LocalizedText name,
            int fiscalYear,
            @Nullable Instant issuedAt,
            @Nullable Instant closedAt,
            List<StepJson> steps) {}

    /** @param reason why it is addressed, for example the addressee class of the memo */
    record AddresseeJson(
            String organisation,
            LocalizedText name,
            LocalizedText reason,
            boolean leftOut,
            boolean hasFocalPerson,
            boolean hasHead) {}

    record CheckJson(int participants, List<IssueRound.Warning> warnings) {}

    record StartBody(
            String template, int fiscalYear, @Nullable String slug) {
        StartBody {
            Objects.requireNonNull(template);
        }
    }

    record DatesBody(LocalDate opens, LocalDate due, LocalDate locks) {
        DatesBody {
            Objects.requireNonNull(opens);
            Objects.requireNonNull(due);
            Objects.requireNonNull(locks);
        }
    }

    record GroupsBody(List<String> groups) {
        GroupsBody {
            Objects.requireNonNull(groups);
        }
    }

    record Issued(int participants) {}

    @GetMapping
    @Operation(summary = "The rounds that you run, the newest first")
    Listing<RoundJson> list(
            Actor actor,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        List<Round> all = rounds.run(actor);
        var steps = rounds.steps(all.stream().map(Round::id).toList());
        int number = Listing.page(page);
        int rows = Listing.size(size);
        return new Listing<>(
                all.stream()
                        .skip((long) (number - 1) * rows)
                        .limit(rows)
                        .map(round -> json(round, steps.getOrDefault(round.id(), List.of())))
                        .toList(),
                number,
                rows,
                all.size());
    }

    @PostMapping
    @Operation(summary = "Makes a round in preparation from a template")
    ResponseEntity<RoundJson> start(Actor actor, @RequestBody StartBody body) {
        String slug = start.handle(
                actor,
                new StartRound.Command(
                        body.template(), new FiscalYear(body.fiscalYear()), body.slug() == null ? "" : body.slug()));
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + slug)).body(show(actor, slug));
    }

    @GetMapping("/{round}")
    @Operation(summary = "A round with its steps: stated, effective and lock dates")
    RoundJson show(Actor actor, @PathVariable String round) {
        Round found = rounds.forCoordinator(actor, round);
        return json(found, rounds.steps(found));
    }

    @PutMapping("/{round}/steps/{step}/dates")
    @Operation(summary = "Sets the dates of a step")
    RoundJson dates(Actor actor, @PathVariable String round, @PathVariable String step, @RequestBody DatesBody body) {
        prepare.handle(actor, new PrepareRound.SetDates(round, step, body.opens(), body.due(), body.locks()));
        return show(actor, round);
    }

    @PutMapping("/{round}/groups")
    @Operation(summary = "Sets the groups that a round in preparation addresses")
    CheckJson groups(Actor actor, @PathVariable String round, @RequestBody GroupsBody body) {
        prepare.handle(actor, new PrepareRound.SetGroups(round, body.groups()));
        return check(actor, round);
    }

    @GetMapping("/{round}/addressees")
    @Operation(summary = "Whom a round in preparation would address if it were issued now, each with the reason")
    List<AddresseeJson> addressees(Actor actor, @PathVariable String round) {
        return addressees.expand(rounds.forCoordinator(actor, round)).stream()
                .map(addressee -> new AddresseeJson(
                        addressee.organisation().code(),
                        addressee.organisation().name(),
                        addressee.reason(),
                        addressee.leftOut(),
                        addressee.hasFocalPerson(),
                        addressee.hasHead()))
                .toList();
    }

    @GetMapping("/{round}/check")
    @Operation(summary = "What is doubtful about a round before it is issued")
    CheckJson check(Actor actor, @PathVariable String round) {
        Round found = rounds.forCoordinator(actor, round);
        List<Addressees.Addressee> expanded = addressees.expand(found);
        long included =
                expanded.stream().filter(addressee -> !addressee.leftOut()).count();
        return new CheckJson((int) included, issue.check(found, expanded));
    }

    @PostMapping("/{round}/issue")
    @Operation(summary = "Issues a round: participants are frozen, the to-do appears, one e-mail per focal person")
    Issued issue(Actor actor, @PathVariable String round) {
        return new Issued(issue.handle(actor, round));
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
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + slug)).body(show(actor, slug));
    }

    private RoundJson json(Round round, List<Step> steps) {
        return new RoundJson(
                round.slug(),
                round.programme(),
                round.name(),
                round.fiscalYear(),
                round.issuedAt(),
                round.closedAt(),
                steps.stream().map(this::json).toList());
    }

    private StepJson json(Step step) {
        StepDates dates = calendar.dates(step);
        return new StepJson(
                step.key(),
                step.kind(),
                step.name(),
                dates.opens(),
                dates.due().stated(),
                dates.due().date(),
                dates.due().daysOff().stream()
                        .map(day -> new LocalizedText(day.reason(true), day.reason(false)))
                        .toList(),
                dates.locks());
    }
}
