package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FormCheck;
import org.ruammue.programmes.Stage;
import org.ruammue.submissions.Approval;
import org.ruammue.submissions.Decide;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.EditRows;
import org.ruammue.submissions.OpenSubmission;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Revision;
import org.ruammue.submissions.Revisions;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.submissions.Submit;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's submission by the API, by the same commands as the pages. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/steps/{step}/submissions/{organisation}")
@Tag(name = "submissions")
class SubmissionApi {
    private final Desks desks;
    private final Drafts drafts;
    private final Revisions revisions;
    private final OpenSubmission open;
    private final SaveAnswer save;
    private final EditRows rows;
    private final Approval approval;
    private final Submit submit;
    private final Decide decide;
    private final Messages messages;

    SubmissionApi(
            Desks desks,
            Drafts drafts,
            Revisions revisions,
            OpenSubmission open,
            SaveAnswer save,
            EditRows rows,
            Approval approval,
            Submit submit,
            Decide decide,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.revisions = revisions;
        this.open = open;
        this.save = save;
        this.rows = rows;
        this.approval = approval;
        this.submit = submit;
        this.decide = decide;
        this.messages = messages;
    }

    /** The caller's place of work, or 404: the agency's own people and the coordinator of the round get one. */
    @ModelAttribute
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forReader(actor, round, step, organisation);
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

    record RevisionJson(
            int number,
            String receipt,
            Instant submittedAt,
            String submittedBy,
            @Nullable String approvedBy,
            String sha256,
            JsonNode content) {}

    record SaveBody(String path, @Nullable JsonNode value, int version) {
        SaveBody {
            Objects.requireNonNull(path);
        }
    }

    record SavedJson(
            String path,
            JsonNode value,
            int version,
            Instant savedAt,
            @Nullable LocalizedText finding) {}

    record RowJson(String id) {}

    record NoteBody(String note) {
        NoteBody {
            Objects.requireNonNull(note);
        }
    }

    record ReturnBody(String note, List<Reopened.Mark> fields) {
        ReturnBody {
            Objects.requireNonNull(note);
            Objects.requireNonNull(fields);
        }
    }

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
                revisions.of(desk).stream().map(SubmissionApi::json).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens the submission; a second one of the same agency is refused (409)")
    SubmissionJson create(Actor actor, @ModelAttribute Desk desk) {
        open.handle(actor, desk);
        return show(desks.again(actor, desk));
    }

    @PutMapping("/answers")
    @Operation(summary = "Saves one answer; version is the one you saw, 0 for none. 409 tells what somebody else saved")
    SavedJson save(Actor actor, @ModelAttribute Desk desk, @RequestBody SaveBody body) {
        JsonNode value = body.value() == null ? tools.jackson.databind.node.NullNode.getInstance() : body.value();
        SaveAnswer.Saved saved = save.handle(actor, desk, new SaveAnswer.Command(body.path(), value, body.version()));
        return new SavedJson(
                saved.path(),
                saved.value(),
                saved.version(),
                saved.savedAt(),
                saved.remark() == null ? null : saved.remark().text(messages));
    }

    @PostMapping("/rows/{list}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a row to a list; answers in it have paths list/row/question")
    RowJson addRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list) {
        return new RowJson(rows.add(actor, desk, list));
    }

    @DeleteMapping("/rows/{list}/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a row; its answers are kept and come back with PUT")
    void removeRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list, @PathVariable String row) {
        rows.remove(actor, desk, list, row, true);
    }

    @PutMapping("/rows/{list}/{row}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Brings a removed row back")
    void restoreRow(Actor actor, @ModelAttribute Desk desk, @PathVariable String list, @PathVariable String row) {
        rows.remove(actor, desk, list, row, false);
    }

    @PostMapping("/request-approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Asks the head of the agency")
    void requestApproval(Actor actor, @ModelAttribute Desk desk) {
        approval.request(actor, desk);
    }

    @PostMapping("/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the draft back from the head")
    void takeBack(Actor actor, @ModelAttribute Desk desk) {
        approval.takeBack(actor, desk);
    }

    @PostMapping("/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Approves as the head")
    void approve(Actor actor, @ModelAttribute Desk desk) {
        approval.approve(actor, desk);
    }

    @PostMapping("/send-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sends the draft back as the head, with a note")
    void sendBack(Actor actor, @ModelAttribute Desk desk, @RequestBody NoteBody body) {
        approval.sendBack(actor, desk, body.note());
    }

    @PostMapping("/submit")
    @Operation(summary = "Submits; once more gives the same receipt")
    RevisionJson submit(Actor actor, @ModelAttribute Desk desk) {
        return json(submit.handle(actor, desk));
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws what was submitted, to change it")
    void withdraw(Actor actor, @ModelAttribute Desk desk, @RequestBody NoteBody body) {
        decide.withdraw(actor, desk, body.note());
    }

    @PostMapping("/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Returns a submission with marked fields (coordinator); only those reopen")
    void giveBack(Actor actor, @ModelAttribute Desk desk, @RequestBody ReturnBody body) {
        decide.giveBack(actor, desk, new Decide.Return(body.fields(), body.note()));
    }

    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Accepts a submission (coordinator)")
    void accept(Actor actor, @ModelAttribute Desk desk) {
        decide.accept(actor, desk);
    }

    private static AnswerJson answer(Draft draft, String path, JsonNode value) {
        Draft.Stamp stamp = java.util.Objects.requireNonNull(draft.stamps().get(path));
        return new AnswerJson(path, value, stamp.version(), stamp.at(), stamp.by());
    }

    private static RevisionJson json(Revision revision) {
        return new RevisionJson(
                revision.number(),
                revision.receipt(),
                revision.submittedAt(),
                revision.submittedBy(),
                revision.approvedBy(),
                revision.sha256(),
                JsonMapper.shared().readTree(revision.content()));
    }
}
