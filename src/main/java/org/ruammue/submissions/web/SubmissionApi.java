package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FormCheck;
import org.ruammue.programmes.Stage;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.OpenSubmission;
import org.ruammue.submissions.Revisions;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An agency's submission by the API: where it stands, and opening it. */
@RestController
class SubmissionApi extends DeskApi {
    private final Drafts drafts;
    private final Revisions revisions;
    private final OpenSubmission open;
    private final Messages messages;

    SubmissionApi(Desks desks, Drafts drafts, Revisions revisions, OpenSubmission open, Messages messages) {
        super(desks);
        this.drafts = drafts;
        this.revisions = revisions;
        this.open = open;
        this.messages = messages;
    }

    record AnswerJson(String path, JsonNode value, int version, Instant savedAt, String savedBy) {}

    /** @param missing what keeps it from being submitted; empty for a coordinator, who does not see drafts */
    record SubmissionJson(
            Stage stage,
            @Nullable LocalizedText closed,
            List<AnswerJson> answers,
            Map<String, List<String>> rows,
            List<FindingJson> missing,
            List<RevisionJson> revisions) {}

    record FindingJson(String path, LocalizedText label, LocalizedText remark) {}

    @GetMapping
    @Operation(summary = "Where the submission stands; drafts for the agency, revisions for the coordinator too")
    SubmissionJson show(@ModelAttribute Desk desk) {
        Draft draft = desk.canEdit() ? drafts.of(desk) : Draft.EMPTY;
        String closed = desk.closedReason();
        return new SubmissionJson(
                desk.stage(),
                closed == null ? null : messages.both(closed),
                draft.sheet().answers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(answer -> answer(draft, answer.getKey(), answer.getValue()))
                        .toList(),
                draft.sheet().rows(),
                desk.canEdit()
                        ? FormCheck.check(desk.form(), draft.sheet()).stream()
                                .map(finding -> new FindingJson(
                                        finding.path(),
                                        finding.label(),
                                        finding.remark().text(messages)))
                                .toList()
                        : List.of(),
                revisions.of(desk).stream().map(RevisionJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens the submission; a second one of the same agency is refused (409)")
    SubmissionJson create(Actor actor, @ModelAttribute Desk desk) {
        open.handle(actor, desk);
        return show(desks.again(actor, desk));
    }

    private static AnswerJson answer(Draft draft, String path, JsonNode value) {
        Draft.Stamp stamp = Objects.requireNonNull(draft.stamps().get(path));
        return new AnswerJson(path, value, stamp.version(), stamp.at(), stamp.by());
    }
}
