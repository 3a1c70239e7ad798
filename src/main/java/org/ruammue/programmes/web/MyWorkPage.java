package org.ruammue.programmes.web;

import java.time.LocalDate;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.DueDates;
import org.ruammue.programmes.Stage;
import org.ruammue.programmes.WorkItem;
import org.ruammue.programmes.WorkList;
import org.ruammue.web.Due;
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
        model.addAttribute(
                "items",
                work.of(actor).stream().map(item -> shown(item, time.today())).toList());
        return "programmes/my-work";
    }

    private static WorkItem shown(WorkList.Item item, LocalDate today) {
        boolean done = WorkList.isDone(item);
        Due due = DueDates.of(item.dates(), today, done);
        String when = done ? "done" : due.late() ? "late" : due.daysLeft() <= 7 ? "this-week" : "later";
        return new WorkItem(
                when,
                item.round().name(),
                item.step().name(),
                item.organisation().name(),
                due,
                item.standing().key(),
                null,
                null,
                action(item, done, today),
                item.href());
    }

    /** The one thing to do next. */
    private static String action(WorkList.Item item, boolean done, LocalDate today) {
        boolean locked = item.dates().isLocked(today) && item.stage() != Stage.RETURNED;
        if (done || locked || !item.dates().hasOpened(today)) {
            return "view";
        }
        return switch (item.stage()) {
            case NOT_STARTED -> "start";
            case DRAFTING -> "continue";
            case WITH_HEAD -> item.forHead() ? "approve" : "wait";
            case RETURNED -> "correct";
            case SUBMITTED, ACCEPTED -> "view";
        };
    }
}
