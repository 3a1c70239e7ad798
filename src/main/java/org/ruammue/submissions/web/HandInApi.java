package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Approval;
import org.ruammue.submissions.Decide;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Submit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From a complete draft to a receipt by the API: the same acts as in {@link HandInPages}. */
@RestController
class HandInApi extends DeskApi {
    private final Approval approval;
    private final Submit submit;
    private final Decide decide;

    HandInApi(Desks desks, Approval approval, Submit submit, Decide decide) {
        super(desks);
        this.approval = approval;
        this.submit = submit;
        this.decide = decide;
    }

    record NoteBody(String note) {
        NoteBody {
            Objects.requireNonNull(note);
        }
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
        return RevisionJson.of(submit.handle(actor, desk));
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws what was submitted, to change it")
    void withdraw(Actor actor, @ModelAttribute Desk desk, @RequestBody NoteBody body) {
        decide.withdraw(actor, desk, body.note());
    }
}
