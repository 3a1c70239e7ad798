package org.ruammue.submissions.web;

import java.util.List;
import java.util.Locale;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormPreview;
import org.ruammue.forms.FormVersions;
import org.ruammue.forms.PageState;
import org.ruammue.forms.builder.FormLibrary;
import org.ruammue.forms.builder.KeptForm;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.submissions.FormSetting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The coordinator sees the form of a round as an agency will see it. Typing works; nothing is saved. */
@Controller
@RequestMapping("/rounds/{slug}/form")
class PreviewPages {
    /** Agencies to choose from; the form looks the same for those after. */
    private static final int MOST_OFFERED = 500;

    private final Rounds rounds;
    private final Addressees addressees;
    private final FormVersions forms;
    private final FormLibrary library;
    private final BusinessTime time;

    PreviewPages(Rounds rounds, Addressees addressees, FormVersions forms, FormLibrary library, BusinessTime time) {
        this.rounds = rounds;
        this.addressees = addressees;
        this.forms = forms;
        this.library = library;
        this.time = time;
    }

    @GetMapping
    String preview(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(name = "step", defaultValue = "") String key,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        List<Step> steps = rounds.steps(round);
        Step step = FormSetting.step(steps, key);
        Form form = forms.find(FormSetting.version(step));
        List<Addressees.Addressee> all = addressees.expand(round);
        model.addAttribute("round", round);
        model.addAttribute("step", step);
        model.addAttribute("steps", FormSetting.steps(steps));
        model.addAttribute("form", form);
        KeptForm kept = library.byKey(actor, form.key());
        model.addAttribute("kept", kept);
        model.addAttribute("mayEdit", FormLibrary.mayEdit(actor, kept));
        model.addAttribute(
                "agencies",
                all.stream()
                        .limit(MOST_OFFERED)
                        .map(Addressees.Addressee::organisation)
                        .toList());
        model.addAttribute(
                "as",
                as.isEmpty() && !all.isEmpty() ? all.getFirst().organisation().code() : as);
        model.addAttribute("view", FormPreview.view(form, section, time.today()));
        return "submissions/preview";
    }

    /** What the rules make of answers that somebody tries in the preview; nothing is stored. */
    @PostMapping("/state")
    @ResponseBody
    PageState state(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestBody FormPreview.Tried tried,
            Locale locale) {
        Form form = forms.find(
                FormSetting.version(FormSetting.step(rounds.steps(rounds.forCoordinator(actor, slug)), step)));
        return FormPreview.state(form, tried, time.today(), locale);
    }
}
