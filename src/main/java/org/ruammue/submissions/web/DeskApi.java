package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.web.NotFound;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where everything about one agency's submission lies in the API. */
@RequestMapping("/api/v1/rounds/{round}/steps/{step}/submissions/{organisation}")
@Tag(name = "submissions")
abstract class DeskApi {
    final Desks desks;

    DeskApi(Desks desks) {
        this.desks = desks;
    }

    /** The caller's place of work, or 404: the agency's own people and the coordinator of the round get one. */
    @ModelAttribute
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forReader(actor, round, step, organisation);
    }

    /** For what does not leave the agency: to the coordinator the address does not exist. */
    static void requireInside(Desk desk) {
        if (!desk.canEdit()) {
            throw new NotFound();
        }
    }
}
