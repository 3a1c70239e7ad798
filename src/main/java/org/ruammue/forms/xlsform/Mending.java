package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormLint;
import org.ruammue.forms.LintFinding;
import org.ruammue.forms.Remark;
import org.ruammue.forms.xlsform.ImportFinding.Effect;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a definition what the schema or {@link FormLint} refuses, and tells the row it came from: a rule alone
 * where the question can do without it, otherwise the question. What referred to it is found in the next round.
 */
final class Mending {
    private static final int ROUNDS = 30;

    /** What a thing cannot do without; anything else can be taken out of it. */
    private static final Set<String> NEEDED = Set.of(
            "name",
            "sections",
            "id",
            "type",
            "title",
            "questions",
            "label",
            "options",
            "compute",
            "columns",
            "rows",
            "th",
            "en",
            "that",
            "message",
            "item-name");

    private static final Map<String, String> COLUMNS = Map.of(
            "show-when", "relevant",
            "required-when", "required",
            "check", "constraint",
            "compute", "calculation",
            "options-when", "choice_filter",
            "help", "hint",
            "label", "label",
            "title", "label",
            "th", "label",
            "en", "label");

    private final ObjectNode definition;
    private final Survey survey;
    private final String sheet;

    Mending(ObjectNode definition, Survey survey, String sheet) {
        this.definition = definition;
        this.survey = survey;
        this.sheet = sheet;
    }

    private record Fault(String pointer, Remark remark) {}

    /** A property or an element, inside of what it stands. */
    private record Step(JsonNode parent, String name, JsonNode node) {}

    @Nullable
    Form form(String key) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Fault> faults = faults(key);
            if (faults.isEmpty()) {
                return FormDefinitions.read(key, definition);
            }
            // Places are looked up before anything moves
            List<Runnable> removals = new ArrayList<>();
            for (Fault fault : faults) {
                if (!removal(fault, removals)) {
                    survey.findings()
                            .sheet(
                                    sheet,
                                    Effect.NOT_TAKEN,
                                    fault.remark().key(),
                                    fault.remark().args().toArray());
                    return null;
                }
            }
            removals.forEach(Runnable::run);
        }
        return null;
    }

    private List<Fault> faults(String key) {
        YamlDocument document = YamlSource.parse(definition.toString(), FormDefinitions.SCHEMA);
        if (!document.ok()) {
            return document.problems().stream()
                    .map(problem -> new Fault(problem.path(), new Remark(problem.key(), problem.args())))
                    .toList();
        }
        return FormLint.check(FormDefinitions.read(key, definition)).stream()
                .filter(LintFinding::error)
                .map(finding -> new Fault(finding.pointer(), finding.remark()))
                .toList();
    }

    private boolean removal(Fault fault, List<Runnable> removals) {
        List<Step> way = way(fault.pointer());
        boolean circle = fault.remark().key().endsWith("circle");
        if (circle && !way.isEmpty() && way.getLast().node().has("show-when")) {
            ObjectNode question = (ObjectNode) way.getLast().node();
            way.add(new Step(question, "show-when", question.path("show-when")));
        }
        for (Step step : way.reversed()) {
            if (step.parent() instanceof ArrayNode array) {
                tell(way, Effect.NOT_TAKEN, fault.remark());
                removals.add(() -> array.removeIf(element -> element == step.node()));
                return true;
            }
            if (!NEEDED.contains(step.name()) && step.parent() instanceof ObjectNode object) {
                tell(way, Effect.WITHOUT, fault.remark());
                removals.add(() -> object.remove(step.name()));
                return true;
            }
        }
        return false;
    }

    private List<Step> way(String pointer) {
        List<Step> way = new ArrayList<>();
        JsonNode at = definition;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            String name = token.replace("~1", "/").replace("~0", "~");
            JsonNode next = at.isArray() && name.matches("\\d{1,6}") ? at.path(Integer.parseInt(name)) : at.path(name);
            if (next.isMissingNode()) {
                break;
            }
            way.add(new Step(at, name, next));
            at = next;
        }
        return way;
    }

    private void tell(List<Step> way, Effect effect, Remark remark) {
        Stream<JsonNode> owners = way.reversed().stream().map(Step::node);
        String column = way.stream()
                .map(Step::name)
                .filter(COLUMNS::containsKey)
                .findFirst()
                .map(COLUMNS::get)
                .orElse("type");
        owners.map(survey.sources()::get)
                .filter(line -> line != null)
                .findFirst()
                .ifPresentOrElse(
                        (Line line) -> survey.findings().add(line, column, effect, remark),
                        () -> survey.findings()
                                .sheet(
                                        sheet,
                                        effect,
                                        remark.key(),
                                        remark.args().toArray()));
    }
}
