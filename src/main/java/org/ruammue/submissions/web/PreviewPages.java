package org.ruammue.submissions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Editing;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionState;
import org.ruammue.forms.SectionView;
import org.ruammue.forms.TypedValue;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** The coordinator sees the form of a round as an agency will see it. Typing works; nothing is saved. */
@Controller
@RequestMapping("/rounds/{slug}/form")
class PreviewPages {
    private static final String ROW = "preview";

    /** Agencies to choose from; the form looks the same for those after. */
    private static final int MOST_OFFERED = 500;

    private final Rounds rounds;
    private final Addressees addressees;
    private final FormVersions forms;
    private final BusinessTime time;

    PreviewPages(Rounds rounds, Addressees addressees, FormVersions forms, BusinessTime time) {
        this.rounds = rounds;
        this.addressees = addressees;
        this.forms = forms;
        this.time = time;
    }

    @GetMapping
    String preview(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(required = false) @Nullable String section,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = rounds.stepOfKind(round, "form");
        Form form = forms.find(step.setting("formVersion").asLong());
        List<Addressees.Addressee> all = addressees.expand(round);
        model.addAttribute("round", round);
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        model.addAttribute(
                "agencies",
                all.stream()
                        .limit(MOST_OFFERED)
                        .map(Addressees.Addressee::organisation)
                        .toList());
        model.addAttribute(
                "as",
                as.isEmpty() && !all.isEmpty() ? all.getFirst().organisation().code() : as);
        Section shown = section == null
                ? form.sections().getFirst()
                : form.section(section).orElseThrow(NotFound::new);
        model.addAttribute("view", view(form, shown, Map.of()));
        return "submissions/preview";
    }

    record Tried(String section, Map<String, JsonNode> answers) {}

    /** What the rules make of answers that somebody tries in the preview; nothing is stored. */
    @PostMapping("/state")
    @ResponseBody
    PageState state(Actor actor, @PathVariable String slug, @RequestBody Tried tried, Locale locale) {
        Form form = forms.find(rounds.stepOfKind(rounds.forCoordinator(actor, slug), "form")
                .setting("formVersion")
                .asLong());
        Section section = form.section(tried.section()).orElseThrow(NotFound::new);
        Map<String, JsonNode> read = new HashMap<>();
        tried.answers()
                .forEach((path, raw) -> form.field(path).ifPresent(field -> {
                    if (field.question().read(raw) instanceof TypedValue.Accepted(JsonNode value) && !value.isNull()) {
                        read.put(path, value);
                    }
                }));
        return PageState.of(SectionState.of(view(form, section, read)), locale);
    }

    /** The section with one row in each list and table. */
    private SectionView view(Form form, Section section, Map<String, JsonNode> answers) {
        Map<String, List<String>> rows =
                form.lists().collect(Collectors.toMap(RowList::id, list -> List.of(ROW), (one, other) -> one));
        Editing editing = Editing.open(new AnswerSheet(answers, rows, time.today()), Map.of());
        return SectionView.of(form, section, editing, section.repeats() ? ROW : null);
    }
}
