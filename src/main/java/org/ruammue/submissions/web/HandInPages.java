package org.ruammue.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswersView;
import org.ruammue.forms.FormCheck;
import org.ruammue.submissions.Approval;
import org.ruammue.submissions.Decide;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Incomplete;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Revision;
import org.ruammue.submissions.Submit;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a complete draft to a receipt: checking, asking the head, approving or sending back, submitting, withdrawing. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}")
class HandInPages {
    private final Desks desks;
    private final Drafts drafts;
    private final Approval approval;
    private final Reopened reopened;
    private final Submit submit;
    private final Decide decide;
    private final Messages messages;

    HandInPages(
            Desks desks,
            Drafts drafts,
            Approval approval,
            Reopened reopened,
            Submit submit,
            Decide decide,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.approval = approval;
        this.reopened = reopened;
        this.submit = submit;
        this.decide = decide;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    @GetMapping("/check")
    String check(@ModelAttribute("desk") Desk desk, Model model) {
        Draft draft = drafts.of(desk);
        model.addAttribute("answers", AnswersView.of(desk.form(), draft.sheet()));
        model.addAttribute("findings", FormCheck.check(desk.form(), draft.sheet()));
        model.addAttribute("marks", reopened.marks(desk));
        model.addAttribute("leftOut", FormCheck.leftOut(desk.form(), draft.sheet()));
        return "submissions/check";
    }

    @PostMapping("/request-approval")
    String requestApproval(Actor actor, @ModelAttribute("desk") Desk desk, Locale locale, RedirectAttributes redirect) {
        approval.request(actor, desk);
        return done(desk, locale, redirect, "submissions.flash.requested");
    }

    @PostMapping("/take-back")
    String takeBack(Actor actor, @ModelAttribute("desk") Desk desk, Locale locale, RedirectAttributes redirect) {
        approval.takeBack(actor, desk);
        return done(desk, locale, redirect, "submissions.flash.taken-back");
    }

    /** The head approves; with {@code submit} the answer leaves the agency at once. */
    @PostMapping("/approve")
    String approve(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam(defaultValue = "false") boolean andSubmit,
            Locale locale,
            RedirectAttributes redirect) {
        approval.approve(actor, desk);
        return andSubmit
                ? receipt(desk, submit.handle(actor, desk))
                : done(desk, locale, redirect, "submissions.flash.approved");
    }

    @PostMapping("/send-back")
    String sendBack(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam String note,
            Locale locale,
            RedirectAttributes redirect) {
        approval.sendBack(actor, desk, note);
        return done(desk, locale, redirect, "submissions.flash.sent-back");
    }

    /** A second click finds the answer submitted and shows the same receipt. */
    @PostMapping("/submit")
    String submit(Actor actor, @ModelAttribute("desk") Desk desk) {
        return receipt(desk, submit.handle(actor, desk));
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        decide.withdraw(actor, desk, reason);
        return done(desk, locale, redirect, "submissions.flash.withdrawn");
    }

    /** The check page lists what is missing. */
    @ExceptionHandler(Incomplete.class)
    String incomplete(HttpServletRequest request) {
        String address = request.getRequestURI();
        return "redirect:" + address.substring(0, address.lastIndexOf('/')) + "/check";
    }

    private static String receipt(Desk desk, Revision revision) {
        return "redirect:" + desk.href() + "/receipt/" + revision.number();
    }

    private String done(Desk desk, Locale locale, RedirectAttributes redirect, String key) {
        Flash.say(redirect, messages.get(locale, key));
        return "redirect:" + desk.href();
    }
}
