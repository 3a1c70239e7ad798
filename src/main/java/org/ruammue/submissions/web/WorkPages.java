package org.ruammue.submissions.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Editing;
import org.ruammue.forms.Field;
import org.ruammue.forms.FormCheck;
import org.ruammue.forms.PostedAnswer;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionView;
import org.ruammue.programmes.Stage;
import org.ruammue.submissions.AnswerConflict;
import org.ruammue.submissions.AnswerRefused;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.EditRows;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Revisions;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.web.Flash;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
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
    private final SaveAnswer save;
    private final EditRows rows;
    private final Messages messages;

    WorkPages(
            Desks desks,
            Drafts drafts,
            Revisions revisions,
            Reopened reopened,
            SaveAnswer save,
            EditRows rows,
            Messages messages) {
        this.desks = desks;
        this.drafts = drafts;
        this.revisions = revisions;
        this.reopened = reopened;
        this.save = save;
        this.rows = rows;
        this.messages = messages;
    }

    @ModelAttribute("desk")
    Desk desk(Actor actor, @PathVariable String round, @PathVariable String step, @PathVariable String organisation) {
        return desks.forAgency(actor, round, step, organisation);
    }

    @GetMapping
    String tasks(@ModelAttribute("desk") Desk desk, Model model) {
        Draft draft = drafts.of(desk);
        model.addAttribute("progress", FormCheck.progress(desk.form(), draft.sheet()));
        model.addAttribute("findings", FormCheck.check(desk.form(), draft.sheet()));
        model.addAttribute("revisions", revisions.of(desk));
        model.addAttribute("marks", marks(desk));
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
        Draft draft = drafts.of(desk);
        Section section = desk.form().section(sectionId).orElseThrow(NotFound::new);
        Editing editing = editing(desk, draft.sheet(), versions(draft), Map.of(), check);
        fill(actor, draft, SectionView.of(desk.form(), section, editing, row), model.asMap());
        return "submissions/section";
    }

    /** A whole section posted without a script, or by the button after the fields have saved themselves. */
    @PostMapping("/sections/{section}")
    ModelAndView save(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "stay") String then,
            WebRequest request,
            Locale locale) {
        Section section = desk.form().section(sectionId).orElseThrow(NotFound::new);
        Failed failed = saveAll(actor, desk, request, locale);
        if (!failed.isEmpty()) {
            return again(actor, desk, section, row, failed);
        }
        return new ModelAndView("redirect:" + next(desk, section, row, then));
    }

    @PostMapping("/sections/{section}/rows")
    ModelAndView addRow(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable("section") String sectionId,
            @RequestParam(required = false) @Nullable String row,
            WebRequest request,
            Locale locale) {
        Section section = desk.form().section(sectionId).orElseThrow(NotFound::new);
        Failed failed = saveAll(actor, desk, request, locale);
        if (!failed.isEmpty()) {
            return again(actor, desk, section, row, failed);
        }
        String added = rows.add(actor, fresh(actor, desk), sectionId);
        return new ModelAndView("redirect:" + desk.href() + "/sections/" + sectionId + "?row=" + added);
    }

    @PostMapping("/sections/{section}/rows/{row}/{act:remove|restore}")
    String row(
            Actor actor,
            @ModelAttribute("desk") Desk desk,
            @PathVariable String section,
            @PathVariable String row,
            @PathVariable String act,
            Locale locale,
            RedirectAttributes redirect) {
        boolean remove = act.equals("remove");
        rows.remove(actor, desk, section, row, remove);
        Flash.say(
                redirect,
                messages.get(locale, remove ? "submissions.flash.row-removed" : "submissions.flash.row-back"));
        if (remove) {
            redirect.addFlashAttribute("removedRow", row);
        }
        return "redirect:" + desk.href() + "/sections/" + section;
    }

    /** Answers of a posted section that could not be stored, by path: what was typed and why. */
    private record Failed(Map<String, PostedAnswer> typed, Map<String, String> why, Map<String, Long> versions) {
        boolean isEmpty() {
            return typed.isEmpty();
        }
    }

    private Failed saveAll(Actor actor, Desk desk, WebRequest request, Locale locale) {
        Failed failed = new Failed(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        Draft draft = drafts.of(desk);
        for (PostedAnswer answer : PostedAnswer.read(desk.form(), request.getParameterMap())) {
            if (unchanged(draft.sheet(), answer)) {
                continue;
            }
            try {
                save.handle(
                        actor,
                        desk,
                        new SaveAnswer.Command(answer.path(), answer.raw(), Math.toIntExact(answer.version())));
            } catch (AnswerConflict e) {
                failed.typed.put(answer.path(), answer);
                failed.why.put(answer.path(), messages.get(locale, "submissions.conflict", e.by(), text(e.value())));
                failed.versions.put(answer.path(), (long) e.version());
            } catch (AnswerRefused e) {
                failed.typed.put(answer.path(), answer);
                failed.why.put(answer.path(), messages.get(locale, e.key(), e.args()));
                failed.versions.put(answer.path(), answer.version());
            }
        }
        return failed;
    }

    private static boolean unchanged(AnswerSheet sheet, PostedAnswer answer) {
        Field field = answer.field();
        return field.question().read(answer.raw()) instanceof org.ruammue.forms.TypedValue.Accepted accepted
                && (accepted.value().equals(sheet.value(answer.path()))
                        || (accepted.value().isNull() && !sheet.answered(answer.path())));
    }

    /** The page once more with what was typed, what stands there now, and why; saving again decides. */
    private ModelAndView again(Actor actor, Desk desk, Section section, @Nullable String row, Failed failed) {
        Draft draft = drafts.of(desk);
        Map<String, tools.jackson.databind.JsonNode> values =
                new HashMap<>(draft.sheet().answers());
        failed.typed.forEach((path, answer) -> values.put(path, shortened(answer.raw())));
        Map<String, Long> versions = versions(draft);
        versions.putAll(failed.versions);
        Editing editing = editing(desk, new AnswerSheet(values, draft.sheet().rows()), versions, failed.why, false);
        ModelAndView page = new ModelAndView("submissions/section", HttpStatus.CONFLICT);
        page.addObject("desk", desk);
        fill(actor, draft, SectionView.of(desk.form(), section, editing, row), page.getModel());
        return page;
    }

    private static tools.jackson.databind.JsonNode shortened(tools.jackson.databind.JsonNode raw) {
        return raw.isString() && raw.stringValue().length() > 50_000
                ? tools.jackson.databind.node.StringNode.valueOf(
                        raw.stringValue().substring(0, 50_000))
                : raw;
    }

    private static String text(tools.jackson.databind.JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private Desk fresh(Actor actor, Desk desk) {
        return desks.forAgency(
                actor,
                desk.round().slug(),
                desk.step().key(),
                desk.organisation().code());
    }

    private static void fill(Actor actor, Draft draft, SectionView view, Map<String, Object> model) {
        model.put("view", view);
        model.put("since", draft.change());
        model.put("person", String.valueOf(actor.personId()));
    }

    private Editing editing(
            Desk desk, AnswerSheet sheet, Map<String, Long> versions, Map<String, String> notes, boolean check) {
        List<Reopened.Mark> marks = marks(desk);
        Map<String, String> allNotes = new HashMap<>(notes);
        marks.stream()
                .filter(mark -> !mark.remark().isBlank())
                .forEach(mark -> allNotes.putIfAbsent(mark.path(), mark.remark()));
        return new Editing(sheet, versions, locked(desk, marks), allNotes, check);
    }

    private Function<String, @Nullable LocalizedText> locked(Desk desk, List<Reopened.Mark> marks) {
        String closed = desk.closedReason();
        if (closed == null && !desk.isEditable()) {
            closed = desk.stage() == Stage.WITH_HEAD
                    ? "submissions.problem.with-head"
                    : "submissions.problem.already-submitted";
        }
        LocalizedText all = closed == null ? null : messages.both(closed);
        LocalizedText one = messages.both("submissions.problem.not-reopened");
        boolean returned = desk.stage() == Stage.RETURNED;
        return path -> all != null ? all : returned && !Reopened.isOpen(marks, path) ? one : null;
    }

    private List<Reopened.Mark> marks(Desk desk) {
        return desk.submission() == null ? List.of() : reopened.marks(desk.submission());
    }

    private static Map<String, Long> versions(Draft draft) {
        Map<String, Long> versions = new HashMap<>();
        draft.stamps().forEach((path, stamp) -> versions.put(path, (long) stamp.version()));
        return versions;
    }

    private static String next(Desk desk, Section section, @Nullable String row, String then) {
        String here = desk.href() + "/sections/" + section.id();
        return switch (then) {
            case "list" -> here;
            case "back" -> desk.href();
            case "next" -> after(desk, section);
            default -> here + (row == null ? "" : "?row=" + row);
        };
    }

    /** The next section, or the check after the last one. */
    private static String after(Desk desk, Section section) {
        List<Section> sections = desk.form().sections();
        int next = sections.indexOf(section) + 1;
        return next < sections.size()
                ? desk.href() + "/sections/" + sections.get(next).id()
                : desk.href() + "/check";
    }
}
