package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.RemindParticipants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminding by the API those who have not answered. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/steps/{step}/reminders")
@Tag(name = "participants")
class ReminderApi {
    private static final String ONLY = "Code of the one organisation to remind";

    private final Rounds rounds;
    private final RemindParticipants remind;

    ReminderApi(Rounds rounds, RemindParticipants remind) {
        this.rounds = rounds;
        this.remind = remind;
    }

    record PlanJson(List<String> remind, List<String> tooSoon, List<String> unreachable, int letters) {}

    record Reminded(int participants) {}

    @GetMapping("/preview")
    @Operation(summary = "Whom a reminder would go to now")
    PlanJson preview(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @Parameter(description = ONLY) @RequestParam(required = false) @Nullable String only) {
        Round found = rounds.forCoordinator(actor, round);
        RemindParticipants.Plan plan = remind.plan(actor, found, rounds.step(found, step), only);
        return new PlanJson(
                codes(plan.remind()),
                codes(plan.tooSoon()),
                codes(plan.nobody()),
                plan.letters().size());
    }

    @PostMapping
    @Operation(summary = "Reminds those who have not answered, each at most once in two days")
    Reminded remind(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @Parameter(description = ONLY) @RequestParam(required = false) @Nullable String only) {
        return new Reminded(remind.handle(actor, round, step, only));
    }

    private static List<String> codes(List<ParticipantStanding> rows) {
        return rows.stream().map(row -> row.organisation().code()).toList();
    }
}
