package org.ruammue.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.forms.FormUses;
import org.ruammue.forms.FormVersions;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.web.LocalizedText;
import org.springframework.stereotype.Component;

/** Tells the library of forms which rounds ask them. */
@Component
class RoundsOfForms implements FormUses {
    private final Rounds rounds;
    private final FormVersions forms;

    RoundsOfForms(Rounds rounds, FormVersions forms) {
        this.rounds = rounds;
        this.forms = forms;
    }

    @Override
    public List<Use> of(Actor actor, String formKey) {
        Map<Long, FormVersions.Version> versions =
                forms.of(formKey).stream().collect(Collectors.toMap(FormVersions.Version::id, Function.identity()));
        List<Round> mine = rounds.run(actor);
        Map<Long, List<Step>> steps = rounds.steps(mine.stream().map(Round::id).toList());
        return mine.stream()
                .flatMap(round -> FormSetting.steps(steps.getOrDefault(round.id(), List.of())).stream()
                        .flatMap(step -> Optional.ofNullable(versions.get(FormSetting.version(step))).stream()
                                .map(version -> use(round, step, version))))
                .toList();
    }

    private static Use use(Round round, Step step, FormVersions.Version version) {
        return new Use(
                new LocalizedText(
                        round.name().th() + ": " + step.name().th(),
                        round.name().en() + ": " + step.name().en()),
                version.number(),
                "/rounds/" + round.slug() + "/form?step=" + step.key());
    }
}
