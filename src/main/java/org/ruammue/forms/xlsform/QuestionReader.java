package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the definition of a question of a row of the survey. */
final class QuestionReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Survey survey;
    private final Findings findings;
    private final RuleColumns rules;

    QuestionReader(Survey survey) {
        this.survey = survey;
        this.findings = survey.findings();
        this.rules = new RuleColumns(survey);
    }

    /** @param shownWhen rules of the groups around it */
    Optional<ObjectNode> read(Entry entry, List<String> shownWhen) {
        Line line = entry.line;
        if (entry.type.base().equals("meta") && !survey.referred(line.text("name"))) {
            findings.adapted(line, "type", "xlsform.meta", line.text("type"));
            return Optional.empty();
        }
        Optional<String> kind = KindOfQuestion.of(line, entry.type, findings)
                .map(found -> rules.computes(entry, found) ? "computed" : found);
        return kind.map(type -> question(entry, type, shownWhen)).filter(node -> options(entry, node));
    }

    private ObjectNode question(Entry entry, String type, List<String> shownWhen) {
        Line line = entry.line;
        ObjectNode node = JSON.objectNode().put("id", survey.ids().of(entry)).put("type", type);
        LocalizedText hint = survey.languages().text(line, "hint");
        LocalizedText label = survey.languages().text(line, "label");
        if (label == null) {
            label = hint == null ? called(line, entry) : hint;
            hint = null;
        }
        node.set("label", OwnColumns.text(label));
        help(line, node, hint);
        limits(entry, node);
        rules.read(entry, node, shownWhen);
        OwnColumns.read(line, (name, value) -> {
            if (!name.equals("type") && !name.startsWith(TableReader.ROWS)) {
                node.set(name, value);
            }
        });
        LeftColumns.tell(line, node, findings);
        survey.sources().put(node, line);
        return node;
    }

    private LocalizedText called(Line line, Entry entry) {
        String name = line.text("name").replace('_', ' ');
        String called = name.isEmpty() ? survey.ids().of(entry) : name;
        return new LocalizedText(called, called);
    }

    private void help(Line line, ObjectNode node, @Nullable LocalizedText hint) {
        LocalizedText guidance = survey.languages().text(line, "guidance_hint");
        if (hint != null && guidance != null) {
            String th = hint.th() + "\n" + guidance.th();
            node.set("help", OwnColumns.text(new LocalizedText(th, hint.en() + "\n" + guidance.en())));
        } else if (hint != null) {
            node.set("help", OwnColumns.text(hint));
        } else if (guidance != null) {
            node.set("help", OwnColumns.text(guidance));
        }
    }

    private void limits(Entry entry, ObjectNode node) {
        if (entry.type.base().equals("decimal") && node.path("type").asString().equals("number")) {
            node.put("decimals", 3);
        }
        if (entry.type.base().equals("range")) {
            Map<String, String> parameters = LeftColumns.parameters(entry.line);
            for (String[] limit : new String[][] {{"start", "min", "1"}, {"end", "max", "10"}}) {
                String value = parameters.getOrDefault(limit[0], limit[2]);
                if (value.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
                    node.put(limit[1], new java.math.BigDecimal(value));
                }
            }
            if (parameters.getOrDefault("step", "1").contains(".")) {
                node.put("decimals", 3);
            }
            usualRating(node);
        }
    }

    /** A rating from 1 to 5 says nothing about it. */
    private static void usualRating(ObjectNode node) {
        if (node.path("type").asString().equals("rating")) {
            if (node.path("min").asInt(0) == 1) {
                node.remove("min");
            }
            if (node.path("max").asInt(0) == 5) {
                node.remove("max");
            }
        }
    }

    /** False when the question cannot be asked for want of its choices. */
    private boolean options(Entry entry, ObjectNode node) {
        Line line = entry.line;
        String type = node.path("type").asString();
        if (entry.type.base().equals("acknowledge")) {
            node.putArray("options")
                    .addObject()
                    .put("id", "OK")
                    .put("th", "รับทราบ")
                    .put("en", "OK");
            return true;
        }
        if (entry.type.list().isEmpty()) {
            return true;
        }
        List<ObjectNode> options = survey.choices().options(entry.type.list());
        if (type.equals("yes-no") || type.equals("computed")) {
            return true;
        }
        if (options == null) {
            findings.notTaken(line, "type", "xlsform.list-missing", entry.type.list());
            return false;
        }
        if (options.size() > ChoiceLists.MOST) {
            findings.notTaken(line, "type", "xlsform.list-long", entry.type.list(), options.size(), ChoiceLists.MOST);
            return false;
        }
        Line source = survey.choices().line(entry.type.list());
        ArrayNode array = node.putArray("options");
        for (ObjectNode option : new ArrayList<>(options)) {
            array.add(option);
            if (source != null) {
                survey.sources().put(option, source);
            }
        }
        if (entry.type.other()) {
            node.put("other", true);
        }
        return true;
    }
}
