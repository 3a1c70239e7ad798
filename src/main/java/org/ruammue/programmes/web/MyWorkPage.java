package org.ruammue.programmes.web;

import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.WorkList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which everybody lands: what is asked of them. A coordinator without an agency lands on the rounds. */
@Controller
class MyWorkPage {
    private final WorkList work;
    private final BusinessTime time;

    MyWorkPage(WorkList work, BusinessTime time) {
        this.work = work;
        this.time = time;
    }

    @GetMapping("/my-work")
    String show(Actor actor, Model model) {
        boolean answers = actor.holds(Role.FOCAL_PERSON) || actor.holds(Role.HEAD);
        if (!answers && actor.holds(Role.COORDINATOR)) {
            return "redirect:/rounds";
        }
        if (!answers && actor.isAdministrator()) {
            return "redirect:/admin/people";
        }
        model.addAttribute("items", work.of(actor));
        model.addAttribute("today", time.today());
        return "programmes/my-work";
    }
}
