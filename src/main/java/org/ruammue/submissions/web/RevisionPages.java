package org.ruammue.submissions.web;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswersView;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Revision;
import org.ruammue.submissions.Revisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was submitted: the receipt with a copy of each revision, and a revision beside the one before. For the agency and its coordinator. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}")
class RevisionPages {
    private final Desks desks;
    private final Revisions revisions;

    RevisionPages(Desks desks, Revisions revisions) {
        this.desks = desks;
        this.revisions = revisions;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forReader(actor, round, step, organisation);
    }

    @GetMapping("/receipt/{number}")
    String receipt(@ModelAttribute("desk") Desk desk, @PathVariable int number, Model model) {
        Revision revision = revisions.number(desk, number);
        List<Revision> all = revisions.of(desk);
        model.addAttribute("revision", revision);
        model.addAttribute("latest", all.getFirst().number());
        model.addAttribute("answers", AnswersView.of(desk.form(), revisions.sheet(revision)));
        return "submissions/receipt";
    }

    @GetMapping("/revisions/{number}/changes")
    String changes(@ModelAttribute("desk") Desk desk, @PathVariable int number, Model model) {
        Revision newer = revisions.number(desk, number);
        Revision older = revisions.number(desk, number - 1);
        model.addAttribute("revision", newer);
        model.addAttribute("older", older);
        model.addAttribute("answers", AnswersView.compare(desk.form(), revisions.sheet(older), revisions.sheet(newer)));
        return "submissions/changes";
    }
}
