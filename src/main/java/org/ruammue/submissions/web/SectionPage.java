package org.ruammue.submissions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Editing;
import org.ruammue.forms.PageState;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionState;
import org.ruammue.forms.SectionView;
import org.ruammue.submissions.Comments;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Draft;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Reopened;
import org.ruammue.submissions.Talk;
import org.ruammue.submissions.earlier.EarlierAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The page of one section: its answers and their versions, which of them are locked and why, the remarks of a return. */
@Component
class SectionPage {
    static final String VIEW = "submissions/section";

    /** How much of a text that was too long to be stored is shown again, in characters. */
    private static final int LONGEST_SHOWN = 50_000;

    private final Drafts drafts;
    private final Reopened reopened;
    private final Comments comments;
    private final EarlierAnswers earlier;

    SectionPage(Drafts drafts, Reopened reopened, Comments comments, EarlierAnswers earlier) {
        this.drafts = drafts;
        this.reopened = reopened;
        this.comments = comments;
        this.earlier = earlier;
    }

    /** @param check whether to say what is missing in fields nobody has touched yet */
    void show(Actor actor, Desk desk, Section section, @Nullable String row, boolean check, Model model) {
        Draft draft = drafts.of(desk);
        Editing editing = editing(desk, draft.sheet(), versions(draft), Map.of(), check);
        fill(actor, desk, draft, SectionView.of(desk.form(), section, editing, row), model.asMap());
    }

    /** The page once more with what was typed, what stands there now, and why; saving again decides. */
    ModelAndView again(Actor actor, Desk desk, Section section, @Nullable String row, PostedSection.Unstored left) {
        Draft draft = drafts.of(desk);
        Map<String, JsonNode> values = new HashMap<>(draft.sheet().answers());
        left.typed().forEach((path, raw) -> values.put(path, shortened(raw)));
        Map<String, Long> versions = versions(draft);
        versions.putAll(left.versions());
        Editing editing = editing(desk, new AnswerSheet(values, draft.sheet().rows()), versions, left.why(), false);
        ModelAndView page = new ModelAndView(VIEW, HttpStatus.CONFLICT);
        page.addObject("desk", desk);
        fill(actor, desk, draft, SectionView.of(desk.form(), section, editing, row), page.getModel());
        return page;
    }

    /** What the rules of the form make of the page now; nothing for a form without rules, which costs nothing then. */
    PageState state(Desk desk, @Nullable String section, @Nullable String row, Locale locale) {
        if (section == null || !desk.form().hasRules()) {
            return PageState.NONE;
        }
        Editing editing = Editing.open(drafts.of(desk).sheet(), Map.of());
        return desk.form()
                .section(section)
                .map(found -> PageState.of(SectionState.of(SectionView.of(desk.form(), found, editing, row)), locale))
                .orElse(PageState.NONE);
    }

    private void fill(Actor actor, Desk desk, Draft draft, SectionView view, Map<String, Object> model) {
        model.put("offers", earlier.offers(desk, draft, List.of(view.section())));
        model.put("talk", Talk.of(desk, draft, comments.of(desk)));
        model.put("view", view);
        model.put("since", draft.change());
        model.put("person", String.valueOf(actor.personId()));
    }

    private Editing editing(
            Desk desk, AnswerSheet sheet, Map<String, Long> versions, Map<String, String> faults, boolean check) {
        List<Reopened.Mark> marks = reopened.marks(desk);
        Map<String, String> notes = new HashMap<>();
        marks.stream()
                .filter(mark -> !mark.remark().isBlank())
                .forEach(mark -> notes.putIfAbsent(mark.path(), mark.remark()));
        return new Editing(sheet, versions, reopened.locked(desk, marks), notes, check, faults);
    }

    private static Map<String, Long> versions(Draft draft) {
        Map<String, Long> versions = new HashMap<>();
        draft.stamps().forEach((path, stamp) -> versions.put(path, (long) stamp.version()));
        return versions;
    }

    private static JsonNode shortened(JsonNode raw) {
        return raw.isString() && raw.stringValue().length() > LONGEST_SHOWN
                ? StringNode.valueOf(raw.stringValue().substring(0, LONGEST_SHOWN))
                : raw;
    }
}
