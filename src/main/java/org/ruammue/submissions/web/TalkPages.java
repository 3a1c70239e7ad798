package org.ruammue.submissions.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.Section;
import org.ruammue.submissions.Comments;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Discuss;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Presence;
import org.ruammue.submissions.Talk;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Colleagues of an agency talk about its answer: all of it on one page, and beside the questions of a section. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}")
class TalkPages {
    private static final String TALK = "talk/";

    private final Desks desks;
    private final Drafts drafts;
    private final Comments comments;
    private final Presence presence;
    private final Discuss discuss;
    private final PostedSection posted;
    private final SectionPage page;
    private final Messages messages;

    TalkPages(
            Desks desks,
            Drafts drafts,
            Comments comments,
            Presence presence,
            Discuss discuss,
            PostedSection posted,
            SectionPage page,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.comments = comments;
        this.presence = presence;
        this.discuss = discuss;
        this.posted = posted;
        this.page = page;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    /** Who else is here, for a task list that is open. */
    @GetMapping("/present")
    String present(Actor actor, @ModelAttribute("desk") Desk desk, Model model) {
        model.addAttribute("present", presence.others(actor, desk));
        return "submissions/present";
    }

    @GetMapping("/comments")
    String all(Actor actor, @ModelAttribute("desk") Desk desk, Model model) {
        model.addAttribute("talk", Talk.of(desk, drafts.of(desk), comments.of(desk)));
        model.addAttribute("person", String.valueOf(actor.personId()));
        return "submissions/comments";
    }

    @PostMapping("/comments")
    String say(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @RequestParam String path,
            @RequestParam String words,
            Locale locale,
            RedirectAttributes redirect) {
        discuss.say(actor, desk, path, words);
        Flash.say(redirect, messages.get(locale, "submissions.flash.commented"));
        return "redirect:" + desk.href() + "/comments";
    }

    @PostMapping("/comments/{comment}/{act:resolve|reopen|remove}")
    String act(Actor actor, @ModelAttribute("desk") Desk desk, @PathVariable long comment, @PathVariable String act) {
        change(actor, desk, comment, act);
        return "redirect:" + desk.href() + "/comments";
    }

    /** The same from the page of a section, whose answers come along and are stored first. */
    @PostMapping("/sections/{section}/comments/{comment}/{act:resolve|reopen|remove}")
    ModelAndView actBeside(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @PathVariable long comment,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable String row,
            NativeWebRequest request,
            Locale locale) {
        Section section = desk.form().section(sectionId).orElseThrow(NotFound::new);
        PostedSection.Unstored left = posted.store(actor, desk, request, locale);
        change(actor, desks.again(actor, desk), comment, act);
        if (!left.isEmpty()) {
            return page.again(actor, desks.again(actor, desk), section, row, left);
        }
        String at = act.equals("remove") ? "" : "#comment-" + comment;
        return new ModelAndView(
                "redirect:" + desk.href() + "/sections/" + sectionId + (row == null ? "" : "?row=" + row) + at);
    }

    private void change(Actor actor, Desk desk, long comment, String act) {
        if (act.equals("remove")) {
            discuss.remove(actor, desk, comment);
        } else {
            discuss.resolve(actor, desk, comment, act.equals("resolve"));
        }
    }

    /** Where the page of a section opens again after a word was sent with {@code then=talk/PATH}; else empty. */
    static String anchor(String then) {
        return then.startsWith(TALK) ? "#talk-" + then.substring(TALK.length()).replace('/', '-') : "";
    }
}
