package org.ruammue.submissions.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FormCheck;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionProgress;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.EditRows;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Revisions;
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

/** Where an agency answers: the task list and one page for each section. Works without a script as well. */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}")
class WorkPages {
    private final Desks desks;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Reopened reopened;
    private final SectionPage page;
    private final PostedSection posted;
    private final EditRows rows;
    private final TalkPage talk;
    private final FormVersions forms;
    private final Messages messages;

    WorkPages(
            Desks desks,
            Drafts drafts,
            Revisions revisions,
            Reopened reopened,
            SectionPage page,
            PostedSection posted,
            EditRows rows,
            TalkPage talk,
            FormVersions forms,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.revisions = revisions;
        this.reopened = reopened;
        this.page = page;
        this.posted = posted;
        this.rows = rows;
        this.talk = talk;
        this.forms = forms;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    @GetMapping
    String tasks(Actor actor, @ModelAttribute("desk") Desk desk, Model model) {
        Draft draft = drafts.of(desk);
        model.addAttribute("progress", FormCheck.progress(desk.form(), draft.sheet()));
        model.addAttribute("findings", FormCheck.check(desk.form(), draft.sheet()));
        model.addAttribute("revisions", revisions.of(desk));
        model.addAttribute("marks", reopened.marks(desk));
        model.addAttribute("change", FormChangeView.of(desk, draft, forms));
        talk.tasks(actor, desk, draft, model);
        return "submissions/tasks";
    }

    @GetMapping("/sections/{section}")
    String section(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        page.show(actor, desk, section(desk, sectionId), row, check, model);
        return SectionPage.VIEW;
    }

    /** A whole section posted without a script, or by the button after the fields have saved themselves. */
    @PostMapping("/sections/{section}")
    ModelAndView save(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "stay") String then,
            NativeWebRequest request,
            Locale locale) {
        Section section = section(desk, sectionId);
        return unstored(actor, desk, section, row, request, locale)
                .orElseGet(() -> redirect(next(desk, section, row, then)));
    }

    /** @param list the table that gets a row; empty for the section, whose new row is then opened */
    @PostMapping("/sections/{section}/rows")
    ModelAndView addRow(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "") String list,
            NativeWebRequest request,
            Locale locale) {
        Section section = section(desk, sectionId);
        return unstored(actor, desk, section, row, request, locale).orElseGet(() -> {
            String added = rows.add(actor, desks.again(actor, desk), list.isEmpty() ? sectionId : list);
            return redirect(href(desk, section) + (list.isEmpty() ? "?row=" + added : "#t-" + list + "-" + added));
        });
    }

    @PostMapping("/sections/{section}/rows/{row}/{act:remove|restore}")
    ModelAndView row(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @PathVariable String row,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String list,
            NativeWebRequest request,
            Locale locale,
            RedirectAttributes redirect) {
        boolean remove = act.equals("remove");
        Section section = section(desk, sectionId);
        return unstored(actor, desk, section, null, request, locale).orElseGet(() -> {
            rows.remove(actor, desks.again(actor, desk), list.isEmpty() ? sectionId : list, row, remove);
            Flash.say(
                    redirect,
                    messages.get(locale, remove ? "submissions.flash.row-removed" : "submissions.flash.row-back"));
            if (remove) {
                redirect.addFlashAttribute("restore", row + "/restore" + (list.isEmpty() ? "" : "?list=" + list));
            }
            return redirect(href(desk, section) + (list.isEmpty() ? "" : "#f-" + list));
        });
    }

    private static Section section(Desk desk, String id) {
        return desk.form().section(id).orElseThrow(NotFound::new);
    }

    /** Stores what was posted; the page to show once more where some of it could not be stored. */
    private Optional<ModelAndView> unstored(
            Actor actor, Desk desk, Section section, @Nullable String row, NativeWebRequest request, Locale locale) {
        PostedSection.Unstored left = posted.store(actor, desk, request, locale);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(page.again(actor, desks.again(actor, desk), section, row, left));
    }

    private static ModelAndView redirect(String href) {
        return new ModelAndView("redirect:" + href);
    }

    private static String href(Desk desk, Section section) {
        return desk.href() + "/sections/" + section.id();
    }

    private String next(Desk desk, Section section, @Nullable String row, String then) {
        return switch (then) {
            case "list" -> href(desk, section);
            case "back" -> desk.href();
            case "next" -> after(desk, section);
            default -> href(desk, section) + (row == null ? "" : "?row=" + row) + TalkPages.anchor(then);
        };
    }

    /** The next section that is asked, or the check after the last one. */
    private String after(Desk desk, Section section) {
        List<Section> sections = desk.form().sections();
        return FormCheck.progress(desk.form(), drafts.of(desk).sheet()).stream()
                .skip(sections.indexOf(section) + 1L)
                .filter(SectionProgress::asked)
                .findFirst()
                .map(next -> href(desk, next.section()))
                .orElse(desk.href() + "/check");
    }
}
