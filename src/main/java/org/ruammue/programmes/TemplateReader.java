package org.ruammue.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.LocalizedText;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;
import org.ruammue.yaml.YamlSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a template of a YAML text, or says line by line why not. */
@Component
class TemplateReader {
    private static final String SCHEMA = "schemas/template.schema.json";
    private static final FiscalYear ANY_YEAR = new FiscalYear(2567);

    private final StepKinds kinds;

    TemplateReader(StepKinds kinds) {
        this.kinds = kinds;
    }

    /** @param template null where there are problems */
    record Result(@Nullable Template template, List<YamlProblem> problems) {}

    Result read(String yaml) {
        YamlDocument document = YamlSource.parse(yaml, SCHEMA);
        if (!document.ok()) {
            return new Result(null, document.problems());
        }
        JsonNode root = document.root();
        List<YamlProblem> problems = new ArrayList<>();
        List<TemplateStep> steps = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.path("steps").properties()) {
            TemplateStep step = step(document, entry.getKey(), entry.getValue(), problems);
            if (step != null) {
                steps.add(step);
            }
        }
        for (String form : root.path("forms").propertyNames()) {
            problems.addAll(FormDefinitions.check(document, "/forms/" + form));
        }
        Template template = new Template(
                0,
                root.path("programme").asString(),
                0,
                text(root.path("name")),
                text(root.path("about")),
                root.path("owner").asString(),
                root.path("participants")
                        .path("groups")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                steps,
                root.path("forms"),
                yaml);
        for (TemplateStep step : steps) {
            kinds.find(step.kind()).ifPresent(kind -> problems.addAll(kind.check(template, step, document)));
        }
        problems.sort(java.util.Comparator.comparingInt(YamlProblem::line));
        return problems.isEmpty() ? new Result(template, List.of()) : new Result(null, problems);
    }

    private @Nullable TemplateStep step(YamlDocument document, String key, JsonNode node, List<YamlProblem> problems) {
        String at = "/steps/" + key;
        String kind = node.path("kind").asString();
        if (kinds.find(kind).isEmpty()) {
            problems.add(document.problem(
                    at + "/kind", "programmes.yaml.kind-unknown", kind, String.join(", ", kinds.keys())));
            return null;
        }
        DayRule opens = day(document, at + "/opens", node.path("opens"), problems);
        DayRule due = day(document, at + "/due", node.path("due"), problems);
        DayRule locks = node.has("locks") ? day(document, at + "/locks", node.path("locks"), problems) : due;
        if (opens == null || due == null || locks == null) {
            return null;
        }
        LocalDate opensOn = opens.in(ANY_YEAR);
        LocalDate dueOn = due.in(ANY_YEAR);
        if (dueOn.isBefore(opensOn)) {
            problems.add(document.problem(at + "/due", "programmes.problem.due-before-opens"));
        }
        if (locks.in(ANY_YEAR).isBefore(dueOn)) {
            problems.add(document.problem(at + "/locks", "programmes.problem.locks-before-due"));
        }
        return new TemplateStep(key, kind, text(node.path("name")), text(node.path("ask")), opens, due, locks, node);
    }

    private static @Nullable DayRule day(
            YamlDocument document, String pointer, JsonNode node, List<YamlProblem> problems) {
        DayRule rule = DayRule.parse(node.asString());
        if (rule == null) {
            problems.add(document.problem(pointer, "programmes.yaml.no-such-day", node.asString()));
        }
        return rule;
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(node.path("th").asString(""), node.path("en").asString(""));
    }
}
