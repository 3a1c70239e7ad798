package org.ruammue.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormVersions;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.Activity;
import org.ruammue.programmes.StepKind;
import org.ruammue.programmes.Template;
import org.ruammue.programmes.TemplateStep;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The step kind {@code form}: each participant answers a form once.
 *
 * <p>Settings in a template: {@code form} names one of the template's forms; {@code per-participant: one}; {@code approval:
 * head} asks the head before it can be submitted, {@code none} does not.
 */
@Component
class FormStep implements StepKind {
    static final String KEY = "form";
    private static final Set<String> SETTINGS =
            Set.of("kind", "name", "ask", "opens", "due", "locks", "form", "per-participant", "approval");

    private final JdbcClient jdbc;
    private final FormVersions forms;
    private final Organisations organisations;

    FormStep(JdbcClient jdbc, FormVersions forms, Organisations organisations) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.forms = forms;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<YamlProblem> check(Template template, TemplateStep step, YamlDocument document) {
        List<YamlProblem> problems = new ArrayList<>();
        String at = "/steps/" + step.key();
        for (String setting : step.settings().propertyNames()) {
            if (!SETTINGS.contains(setting)) {
                problems.add(document.problem(at + "/" + setting, "submissions.yaml.setting-unknown", setting));
            }
        }
        String form = step.settings().path("form").asString("");
        if (!template.forms().has(form)) {
            problems.add(document.problem(at + "/form", "submissions.yaml.form-unknown", form));
        }
        String approval = step.settings().path("approval").asString("none");
        if (!Set.of("head", "none").contains(approval)) {
            problems.add(document.problem(at + "/approval", "submissions.yaml.approval", approval));
        }
        String count = step.settings().path("per-participant").asString("one");
        if (!count.equals("one")) {
            problems.add(document.problem(at + "/per-participant", "submissions.yaml.per-participant", count));
        }
        return problems;
    }

    @Override
    public JsonNode settle(Template template, TemplateStep step) {
        String name = step.settings().path("form").asString();
        Form form = FormDefinitions.read(
                template.key() + "/" + name, template.forms().path(name));
        return JsonNodeFactory.instance
                .objectNode()
                .put("form", name)
                .put(
                        FormSetting.VERSION,
                        forms.publish(
                                form,
                                organisations
                                        .byCode(template.owner())
                                        .map(Organisation::id)
                                        .orElse(null),
                                ""))
                .put("approval", step.settings().path("approval").asString("none"));
    }

    @Override
    public List<Activity> activities(Collection<Long> steps, @Nullable Collection<Long> participants) {
        var query = jdbc.sql(Submissions.SUBMISSION + "where step_id = any(:steps)"
                        + (participants == null ? "" : " and participant_id = any(:participants)"))
                .param("steps", steps.toArray(Long[]::new));
        if (participants != null) {
            query = query.param("participants", participants.toArray(Long[]::new));
        }
        return query.query(Submission.class).list().stream()
                .map(submission -> new Activity(
                        submission.stepId(),
                        submission.participantId(),
                        submission.stage(),
                        submission.touchedAt(),
                        submission.receivedAt()))
                .toList();
    }

    @Override
    public Instant lastChange(long stepId) {
        return jdbc.sql("select coalesce(max(touched_at), 'epoch') from submission where step_id = :step")
                .param("step", stepId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
