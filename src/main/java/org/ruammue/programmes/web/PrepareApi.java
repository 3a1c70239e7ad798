package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.IssueRound;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.web.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Preparing a round by the API: its dates, whom it addresses, what is doubtful about it; then issuing it. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
@Tag(name = "rounds")
class PrepareApi {
    private final Rounds rounds;
    private final PrepareRound prepare;
    private final Addressees addressees;
    private final IssueRound issue;
    private final StepCalendar calendar;

    PrepareApi(Rounds rounds, PrepareRound prepare, Addressees addressees, IssueRound issue, StepCalendar calendar) {
        this.rounds = rounds;
        this.prepare = prepare;
        this.addressees = addressees;
        this.issue = issue;
        this.calendar = calendar;
    }

    /** @param reason why it is addressed, for example the addressee class of the memo */
    record AddresseeJson(
            String organisation,
            LocalizedText name,
            LocalizedText reason,
            boolean leftOut,
            boolean hasFocalPerson,
            boolean hasHead) {}

    record CheckJson(int participants, List<IssueRound.Warning> warnings) {}

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

    @PutMapping("/steps/{step}/dates")
    @Operation(summary = "Sets the dates of a step")
    RoundJson dates(Actor actor, @PathVariable String round, @PathVariable String step, @RequestBody DatesBody body) {
        prepare.handle(actor, new PrepareRound.SetDates(round, step, body.opens(), body.due(), body.locks()));
        Round found = rounds.forCoordinator(actor, round);
        return RoundJson.of(found, rounds.steps(found), calendar);
    }

    @PutMapping("/groups")
    @Operation(summary = "Sets the groups that a round in preparation addresses")
    CheckJson groups(Actor actor, @PathVariable String round, @RequestBody GroupsBody body) {
        prepare.handle(actor, new PrepareRound.SetGroups(round, body.groups()));
        return check(actor, round);
    }

    @GetMapping("/addressees")
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

    @GetMapping("/check")
    @Operation(summary = "What is doubtful about a round before it is issued")
    CheckJson check(Actor actor, @PathVariable String round) {
        Round found = rounds.forCoordinator(actor, round);
        List<Addressees.Addressee> expanded = addressees.expand(found);
        long included =
                expanded.stream().filter(addressee -> !addressee.leftOut()).count();
        return new CheckJson((int) included, issue.check(found, expanded));
    }

    @PostMapping("/issue")
    @Operation(summary = "Issues a round: participants are frozen, the to-do appears, one e-mail per focal person")
    Issued issue(Actor actor, @PathVariable String round) {
        return new Issued(issue.handle(actor, round));
    }
}
