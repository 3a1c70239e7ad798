package org.ruammue.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts a condition into words. */
final class Conditions {
    private static final LocalizedText OTHER = new LocalizedText("อื่น ๆ", "Other");

    private Conditions() {}

    static LocalizedText labels(Question question, Condition condition) {
        List<LocalizedText> labels = condition.is().stream()
                .sorted()
                .map(answer -> answer.equals(Condition.OTHER) ? OTHER : AnswerText.of(question, node(question, answer)))
                .toList();
        return new LocalizedText(
                labels.stream().map(label -> "“" + label.th() + "”").collect(Collectors.joining(" หรือ ")),
                labels.stream().map(label -> "“" + label.en() + "”").collect(Collectors.joining(" or ")));
    }

    private static JsonNode node(Question question, String answer) {
        return question.type() == QuestionType.YES_NO
                ? BooleanNode.valueOf(answer.equals("yes"))
                : JsonNodeFactory.instance.stringNode(answer);
    }
}
