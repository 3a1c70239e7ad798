package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.DueDates;
import org.ruammue.programmes.GrantExtension;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.RemindParticipants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Standings;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.WorkList;
import org.ruammue.web.Due;
import org.ruammue.web.Listing;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Participants by the API: standings, extensions, waivers, reminders; and everybody's own work. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "participants")
class ParticipantApi {
    private final Rounds rounds;
    private final Standings standings;
    private final Participants participants;
    private final Organisations organisations;
    private final GrantExtension extension;
    private final RemindParticipants remind;
    private final WorkList work;
    private final BusinessTime time;

    ParticipantApi(
            Rounds rounds,
            Standings standings,
            Participants participants,
            Organisations organisations,
            GrantExtension extension,
            RemindParticipants remind,
            WorkList work,
            BusinessTime time) {
        this.rounds = rounds;
        this.standings = standings;
        this.participants = participants;
        this.organisations = organisations;
        this.extension = extension;
        this.remind = remind;
        this.work = work;
        this.time = time;
    }

    /** @param late something is owed past the effective date, or first came in after it */
    record StandingJson(
            String organisation,
            LocalizedText name,
            LocalizedText reason,
            String standing,
            boolean late,
            LocalDate due,
            LocalDate effective,
            @Nullable LocalDate extendedTo,
            @Nullable Instant receivedAt,
            @Nullable Instant lastAt) {}

    record WorkJson(
            String round,
            String step,
            String organisation,
            LocalizedText name,
            LocalizedText ask,
            String standing,
            Due due,
            String href) {}

    record ExtensionBody(LocalDate due, String reason) {
        ExtensionBody {
            Objects.requireNonNull(due);
            Objects.requireNonNull(reason);
        }
    }

    record WaiverBody(boolean waived, String reason) {
        WaiverBody {
            Objects.requireNonNull(reason);
        }
    }

    record PlanJson(List<String> remind, List<String> tooSoon, List<String> unreachable, int letters) {}

    record Reminded(int participants) {}

    @GetMapping("/my-work")
    @Operation(summary = "What is asked of the organisations in which you hold an office, what is owed first")
    List<WorkJson> myWork(Actor actor) {
        return work.of(actor).stream()
                .map(item -> new WorkJson(
                        item.round().slug(),
                        item.step().key(),
                        item.organisation().code(),
                        item.round().name(),
                        item.step().ask(),
                        item.standing().key(),
                        DueDates.of(item.dates(), time.today(), WorkList.isDone(item)),
                        item.href()))
                .toList();
    }

    @GetMapping({"/rounds/{round}/steps/{step}/standings", "/rounds/{round}/steps/{step}/participants"})
    @Operation(summary = "Where every participant stands in a step; filter by standing")
    Listing<StandingJson> standings(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        Round found = rounds.forCoordinator(actor, round);
        List<ParticipantStanding> rows = standings.of(rounds.step(found, step)).stream()
                .filter(row -> standing.isEmpty() || row.standing().key().equals(standing.toLowerCase(Locale.ROOT)))
                .toList();
        int number = Listing.page(page);
        int limit = Listing.size(size);
        return new Listing<>(
                rows.stream()
                        .skip((long) (number - 1) * limit)
                        .limit(limit)
                        .map(ParticipantApi::json)
                        .toList(),
                number,
                limit,
                rows.size());
    }

    @PostMapping("/rounds/{round}/steps/{step}/participants/{organisation}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives one participant a later date")
    void extend(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @RequestBody ExtensionBody body) {
        extension.handle(
                actor,
                new GrantExtension.Extend(
                        round, step, participant(actor, round, step, organisation), body.due(), body.reason()));
    }

    @PostMapping("/rounds/{round}/steps/{step}/participants/{organisation}/waiver")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes one participant out of the round, or back in")
    void waive(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @RequestBody WaiverBody body) {
        extension.handle(
                actor,
                new GrantExtension.Waive(
                        round, step, participant(actor, round, step, organisation), body.waived(), body.reason()));
    }

    @GetMapping("/rounds/{round}/steps/{step}/reminders/preview")
    @Operation(summary = "Whom a reminder would go to now")
    PlanJson preview(Actor actor, @PathVariable String round, @PathVariable String step) {
        Round found = rounds.forCoordinator(actor, round);
        RemindParticipants.Plan plan = remind.plan(actor, found, rounds.step(found, step));
        return new PlanJson(
                codes(plan.remind()),
                codes(plan.tooSoon()),
                codes(plan.nobody()),
                plan.letters().size());
    }

    @PostMapping("/rounds/{round}/steps/{step}/reminders")
    @Operation(summary = "Reminds those who have not answered, each at most once in two days")
    Reminded remind(Actor actor, @PathVariable String round, @PathVariable String step) {
        return new Reminded(remind.handle(actor, round, step));
    }

    private long participant(Actor actor, String round, String stepKey, String organisation) {
        Round found = rounds.forCoordinator(actor, round);
        Step step = rounds.step(found, stepKey);
        long id = organisations.byCode(organisation).orElseThrow(NotFound::new).id();
        return participants.find(step, id).orElseThrow(NotFound::new).id();
    }

    private static List<String> codes(List<ParticipantStanding> rows) {
        return rows.stream().map(row -> row.organisation().code()).toList();
    }

    private static StandingJson json(ParticipantStanding row) {
        return new StandingJson(
                row.organisation().code(),
                row.organisation().name(),
                new LocalizedText(
                        row.participant().reasonTh(), row.participant().reasonEn()),
                row.standing().key(),
                row.late(),
                row.dates().due().stated(),
                row.dates().due().date(),
                row.participant().extendedTo(),
                row.receivedAt(),
                row.lastAt());
    }
}
