package org.ruammue.submissions.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.earlier.EarlierAnswers;
import org.ruammue.submissions.earlier.Offer;
import org.ruammue.submissions.earlier.Offers;
import org.ruammue.submissions.earlier.RowOffer;
import org.ruammue.submissions.earlier.TakeOver;
import org.ruammue.submissions.earlier.UndoTaking;
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

/**
 * Takes earlier answers over from the page of a section, and back again. The section is posted whole, so that what was
 * typed in it is stored first.
 */
@Controller
@RequestMapping("/work/{round}/{step}/{organisation}/sections/{section}")
class TakePages {
    private final Desks desks;
    private final Drafts drafts;
    private final EarlierAnswers earlier;
    private final TakeOver takeOver;
    private final UndoTaking undo;
    private final PostedSection posted;
    private final SectionPage page;
    private final Messages messages;

    TakePages(
            Desks desks,
            Drafts drafts,
            EarlierAnswers earlier,
            TakeOver takeOver,
            UndoTaking undo,
            PostedSection posted,
            SectionPage page,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.earlier = earlier;
        this.takeOver = takeOver;
        this.undo = undo;
        this.posted = posted;
        this.page = page;
        this.messages = messages;
    }

    /** What the page sends along with each button. */
    record Where(
            Actor actor,
            Desk desk,
            Section section,
            @Nullable String row) {
        String href() {
            return desk.href() + "/sections/" + section.id() + (row == null ? "" : "?row=" + row);
        }
    }

    @ModelAttribute("where")
    Where where(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row) {
        Desk desk = desks.forAgency(actor, round, step, organisation);
        return new Where(actor, desk, desk.form().section(sectionId).orElseThrow(NotFound::new), row);
    }

    /**
     * @param take key of an offer
     * @param takeRow key of a row
     * @param all id of the section, for all blanks in it, or of a list, for all its rows
     */
    @PostMapping("/take")
    ModelAndView take(
            @ModelAttribute("where") Where at,
            @RequestParam(defaultValue = "") String take,
            @RequestParam(name = "take-row", defaultValue = "") String takeRow,
            @RequestParam(name = "take-all", defaultValue = "") String all,
            NativeWebRequest request,
            Locale locale,
            RedirectAttributes redirect) {
        PostedSection.Unstored left = posted.store(at.actor(), at.desk(), request, locale);
        if (!left.isEmpty()) {
            return page.again(at.actor(), at.desk(), at.section(), at.row(), left);
        }
        Desk desk = desks.again(at.actor(), at.desk());
        List<String> offers = take.isEmpty() ? List.of() : List.of(take);
        List<String> rows = takeRow.isEmpty() ? List.of() : List.of(takeRow);
        if (!all.isEmpty()) {
            Offers there = earlier.offers(desk, drafts.of(desk), List.of(at.section()));
            RowList list = desk.form().list(all).orElse(null);
            offers = list != null
                    ? List.of()
                    : there.filling(at.section()).stream().map(Offer::key).toList();
            rows = list == null
                    ? List.of()
                    : there.missing(list).stream().map(RowOffer::key).toList();
        }
        say(takeOver.handle(at.actor(), desk, offers, rows), locale, redirect);
        return back(at, take.isEmpty() ? "" : take.replaceAll("^\\d+:|@\\d+$", ""));
    }

    /** @param path the one answer to put back; empty for all that was taken then */
    @PostMapping("/takings/{taking}/undo")
    ModelAndView undo(
            @ModelAttribute("where") Where at,
            @PathVariable long taking,
            @RequestParam(defaultValue = "") String path,
            NativeWebRequest request,
            Locale locale,
            RedirectAttributes redirect) {
        PostedSection.Unstored left = posted.store(at.actor(), at.desk(), request, locale);
        if (!left.isEmpty()) {
            return page.again(at.actor(), at.desk(), at.section(), at.row(), left);
        }
        int back = undo.handle(at.actor(), desks.again(at.actor(), at.desk()), taking, path.isEmpty() ? null : path);
        Flash.say(redirect, messages.get(locale, "submissions.flash.taking-undone", back));
        return back(at, path);
    }

    private void say(TakeOver.Taken taken, Locale locale, RedirectAttributes redirect) {
        String left = taken.left().stream().map(label -> label.in(locale)).collect(Collectors.joining(", "));
        String said = taken.taking() == 0
                ? messages.get(locale, "submissions.flash.none-taken")
                : messages.get(locale, "submissions.flash.taken", taken.answers() + taken.rows());
        Flash.say(
                redirect,
                left.isEmpty() ? said : said + " " + messages.get(locale, "submissions.flash.not-taken", left));
        if (taken.taking() != 0) {
            redirect.addFlashAttribute("undo", taken.taking());
        }
    }

    private static ModelAndView back(Where at, String path) {
        return new ModelAndView("redirect:" + at.href() + (path.isEmpty() ? "" : "#f-" + path.replace('/', '-')));
    }
}
