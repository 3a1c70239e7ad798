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
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.GrantExtension;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Standings;
import org.ruammue.programmes.Step;
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

/** The participants of a step by the API: standings, extensions, waivers. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/steps/{step}")
@Tag(name = "participants")
class ParticipantApi {
    private final Rounds rounds;
    private final Standings standings;
    private final Participants participants;
    private final Organisations organisations;
    private final GrantExtension extension;

    ParticipantApi(
            Rounds rounds,
            Standings standings,
            Participants participants,
            Organisations organisations,
            GrantExtension extension) {
        this.rounds = rounds;
        this.standings = standings;
        this.participants = participants;
        this.organisations = organisations;
        this.extension = extension;
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

    @GetMapping({"/standings", "/participants"})
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
        return Listing.cut(rows, page, size, ParticipantApi::json);
    }

    @PostMapping("/participants/{organisation}/extension")
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

    @PostMapping("/participants/{organisation}/waiver")
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

    private long participant(Actor actor, String round, String stepKey, String organisation) {
        Round found = rounds.forCoordinator(actor, round);
        Step step = rounds.step(found, stepKey);
        long id = organisations.byCode(organisation).orElseThrow(NotFound::new).id();
        return participants.find(step, id).orElseThrow(NotFound::new).id();
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
