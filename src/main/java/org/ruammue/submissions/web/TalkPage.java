package org.ruammue.submissions.web;

import org.ruammue.audit.Actor;
import org.ruammue.submissions.Comments;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Presence;
import org.ruammue.submissions.Talk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the task list shows of colleagues: who is here, and how many words wait. */
@Component
class TalkPage {
    private final Comments comments;
    private final Presence presence;

    TalkPage(Comments comments, Presence presence) {
        this.comments = comments;
        this.presence = presence;
    }

    void tasks(Actor actor, Desk desk, Draft draft, Model model) {
        model.addAttribute("talk", Talk.of(desk, draft, comments.of(desk)));
        model.addAttribute("present", presence.others(actor, desk));
    }
}
