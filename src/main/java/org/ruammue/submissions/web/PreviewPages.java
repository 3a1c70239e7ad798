package org.ruammue.submissions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.Editing;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.Section;
import org.ruammue.forms.SectionView;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator sees the form of a round as an agency will see it. Typing works; nothing is saved. */
@Controller
@RequestMapping("/rounds/{slug}/form")
class PreviewPages {
    /** Agencies to choose from; the form looks the same for those after. */
    private static final int MOST_OFFERED = 500;

    private final Rounds rounds;
    private final Addressees addressees;
    private final FormVersions forms;

    PreviewPages(Rounds rounds, Addressees addressees, FormVersions forms) {
        this.rounds = rounds;
        this.addressees = addressees;
        this.forms = forms;
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
        AnswerSheet sheet = shown.repeats()
                ? new AnswerSheet(java.util.Map.of(), java.util.Map.of(shown.id(), List.of("preview")))
                : AnswerSheet.EMPTY;
        model.addAttribute(
                "view",
                SectionView.of(
                        form, shown, Editing.open(sheet, java.util.Map.of()), shown.repeats() ? "preview" : null));
        return "submissions/preview";
    }
}
