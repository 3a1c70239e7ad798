package org.ruammue.submissions.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FileAnswer;
import org.ruammue.forms.Section;
import org.ruammue.submissions.AttachFile;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Drafts;
import org.ruammue.web.Flash;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a file out of an answer and brings it back, without a script; a file comes in with the section it stands in. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}/sections/{section}/files/{file}")
class AttachmentPages {
    private final Desks desks;
    private final Drafts drafts;
    private final AttachFile attach;
    private final SectionPage page;
    private final PostedSection posted;
    private final Messages messages;

    AttachmentPages(
            Desks desks, Drafts drafts, AttachFile attach, SectionPage page, PostedSection posted, Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.attach = attach;
        this.page = page;
        this.posted = posted;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    @PostMapping("/remove")
    ModelAndView remove(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @PathVariable long file,
            @RequestParam String path,
            @RequestParam(required = false) @Nullable String row,
            NativeWebRequest request,
            Locale locale,
            RedirectAttributes redirect) {
        Section section = desk.form().section(sectionId).orElseThrow(NotFound::new);
        PostedSection.Unstored left = posted.store(actor, desk, request, locale);
        if (!left.isEmpty()) {
            return page.again(actor, desks.again(actor, desk), section, row, left);
        }
        Desk now = desks.again(actor, desk);
        FileAnswer removed = FileAnswer.all(drafts.of(now).sheet().value(path)).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(NotFound::new);
        attach.remove(actor, now, path, file);
        Flash.say(redirect, messages.get(locale, "submissions.flash.file-removed", removed.name()));
        redirect.addFlashAttribute(
                "restoreFile",
                UriComponentsBuilder.fromPath("/files/" + file + "/restore")
                        .queryParam("path", path)
                        .queryParam("caption", "{caption}")
                        .build(removed.caption())
                        .toString());
        return back(desk, sectionId, row);
    }

    @PostMapping("/restore")
    ModelAndView restore(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @PathVariable long file,
            @RequestParam String path,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(required = false) @Nullable String row,
            Locale locale,
            RedirectAttributes redirect) {
        attach.restore(actor, desk, path, file, caption);
        Flash.say(redirect, messages.get(locale, "submissions.flash.file-back"));
        return back(desk, sectionId, row);
    }

    private static ModelAndView back(Desk desk, String section, @Nullable String row) {
        return new ModelAndView(
                "redirect:" + desk.href() + "/sections/" + section + (row == null ? "" : "?row=" + row));
    }
}
