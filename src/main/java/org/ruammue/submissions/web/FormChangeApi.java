package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.ChangeForm;
import org.ruammue.submissions.FormOutlook;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which version of its form a step asks, by the API. */
@RestController
@RequestMapping("/api/v1/rounds/{slug}/steps/{step}/form-version")
@Tag(name = "rounds")
class FormChangeApi {
    private final ChangeForm change;

    FormChangeApi(ChangeForm change) {
        this.change = change;
    }

    /** @param carry what becomes of submissions begun with the version before */
    record Wanted(int version, ChangeForm.Carry carry) {}

    /** @param drafts agencies that had a draft; {@code submitted} and {@code accepted} likewise */
    record Changed(int from, int version, long drafts, long submitted, long accepted) {}

    @PutMapping
    @Operation(
            summary =
                    "Gives the step another version of its form (coordinator); KEEP, NEW or ALL says what becomes of drafts")
    Changed change(Actor actor, @PathVariable String slug, @PathVariable String step, @RequestBody Wanted wanted) {
        FormOutlook outlook = change.outlook(actor, slug, step, wanted.version());
        change.handle(actor, new ChangeForm.Command(slug, step, wanted.version(), wanted.carry()));
        return new Changed(
                outlook.from().version(), wanted.version(), outlook.drafts(), outlook.submitted(), outlook.accepted());
    }
}
