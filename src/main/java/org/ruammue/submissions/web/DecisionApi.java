package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Decide;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Reopened;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the coordinator of a round makes of a submission, by the API. */
@RestController
class DecisionApi extends DeskApi {
    private final Decide decide;

    DecisionApi(Desks desks, Decide decide) {
        super(desks);
        this.decide = decide;
    }

    record ReturnBody(String note, List<Reopened.Mark> fields) {
        ReturnBody {
            Objects.requireNonNull(note);
            Objects.requireNonNull(fields);
        }
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
}
