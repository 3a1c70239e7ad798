package org.ruammue.programmes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;
import tools.jackson.databind.JsonNode;

/** A kind of work. The spine knows none: each kind is one bean of a module above, found by its key. */
public interface StepKind {
    /** As written in a template: {@code kind: form}. */
    String key();

    /** What is wrong with the settings of a step, which stands at {@code /steps/<key>} of the document. */
    List<YamlProblem> check(Template template, TemplateStep step, YamlDocument document);

    /** What a new round's step keeps of the template's settings, as JSON; may store definitions of its own. */
    JsonNode settle(Template template, TemplateStep step);

    /**
     * What happened in these steps, in one query, for all participants or for the given ones. Participants who did nothing
     * may be left out.
     */
    List<Activity> activities(Collection<Long> steps, @Nullable Collection<Long> participants);

    /** When anything last happened in the step; the epoch where nothing did. Asked often, so it must be cheap. */
    Instant lastChange(long stepId);

    /** Where a participant works. */
    default String workPage(Round round, Step step, String organisationCode) {
        return "/work/" + round.slug() + "/" + step.key() + "/" + organisationCode;
    }
}
