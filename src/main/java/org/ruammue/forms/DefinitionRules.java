package org.ruammue.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;
import tools.jackson.databind.JsonNode;

/** The rules of a form definition that a JSON Schema cannot say. */
final class DefinitionRules {
    /** A question met so far. */
    private record Earlier(@Nullable String list, Set<String> answers) {}

    private final YamlDocument document;
    private final String pointer;
    private final JsonNode form;
    private final List<YamlProblem> problems = new ArrayList<>();
    private final Map<String, Earlier> questions = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    DefinitionRules(YamlDocument document, String pointer) {
        this.document = document;
        this.pointer = pointer;
        this.form = document.root().at(pointer);
    }

    List<YamlProblem> check() {
        for (int i = 0; i < form.path("sections").size(); i++) {
            section(form.path("sections").get(i), pointer + "/sections/" + i);
        }
        return problems;
    }

    private void section(JsonNode section, String at) {
        unique(ids, section, at);
        String list = section.has("repeat") ? section.path("id").asString() : null;
        condition(section.path("show-when"), at + "/show-when", null);
        for (int i = 0; i < section.path("questions").size(); i++) {
            question(section.path("questions").get(i), at + "/questions/" + i, list);
        }
        String title = section.path("repeat").path("title-question").asString("");
        Earlier titled = questions.get(title);
        if (!title.isEmpty()
                && (titled == null || !section.path("id").asString().equals(titled.list()))) {
            add(at + "/repeat/title-question", "forms.definition.title-question", title);
        }
        if (section.path("repeat").path("min").asInt(0)
                > section.path("repeat").path("max").asInt(50)) {
            add(at + "/repeat/min", "forms.definition.min-max");
        }
    }

    private void question(JsonNode question, String at, @Nullable String list) {
        unique(ids, question, at);
        condition(question.path("show-when"), at + "/show-when", list);
        boolean choice = question.path("type").asString().startsWith("choice");
        if (choice && question.path("options").isEmpty()) {
            add(at, "forms.definition.options-missing", question.path("id").asString());
        }
        if (!choice && (question.has("options") || question.has("other"))) {
            add(at, "forms.definition.options-unused", question.path("id").asString());
        }
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < question.path("options").size(); i++) {
            unique(answers, question.path("options").get(i), at + "/options/" + i);
        }
        if (question.path("other").asBoolean(false) && !answers.add(Condition.OTHER)) {
            add(at + "/other", "forms.definition.other-twice");
        }
        if (question.path("type").asString().equals(QuestionType.YES_NO.key())) {
            answers.addAll(Set.of("yes", "no"));
        }
        if (question.has("min")
                && question.has("max")
                && question.get("min")
                                .decimalValue()
                                .compareTo(question.get("max").decimalValue())
                        > 0) {
            add(at + "/min", "forms.definition.min-max");
        }
        questions.put(question.path("id").asString(), new Earlier(list, answers));
    }

    private void condition(JsonNode condition, String at, @Nullable String list) {
        if (condition.isMissingNode()) {
            return;
        }
        String name = condition.path("question").asString();
        Earlier earlier = questions.get(name);
        if (earlier == null || (earlier.list() != null && !earlier.list().equals(list))) {
            add(at + "/question", "forms.definition.condition-question", name);
            return;
        }
        for (int i = 0; i < condition.path("is").size(); i++) {
            String answer = condition.path("is").get(i).asString();
            if (!earlier.answers().contains(answer)) {
                add(at + "/is/" + i, "forms.definition.condition-answer", answer, name);
            }
        }
    }

    private void unique(Set<String> seen, JsonNode node, String at) {
        String id = node.path("id").asString();
        if (!seen.add(id)) {
            add(at + "/id", "forms.definition.id-twice", id);
        }
    }

    private void add(String at, String key, Object... args) {
        problems.add(document.problem(at, key, args));
    }
}
