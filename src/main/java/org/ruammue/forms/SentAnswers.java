package org.ruammue.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * Answers that another system sends whole, as {@code {question: value, list: [{question: value}]}}: read as typed ones
 * are, with everything that does not fit.
 *
 * @param unknown names that the form does not have, as paths
 */
public record SentAnswers(Form form, AnswerSheet sheet, List<String> unknown) {
    public static SentAnswers read(Form form, JsonNode sent, LocalDate today) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, List<String>> rows = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        sent.forEachEntry((id, value) -> {
            if (form.list(id).isEmpty()) {
                read(form, id, value, answers, unknown);
                return;
            }
            int number = 1;
            for (JsonNode row : value) {
                String rowId = row.path(AnswerSheet.ROW).asString(String.valueOf(number++));
                rows.computeIfAbsent(id, list -> new ArrayList<>()).add(rowId);
                row.forEachEntry((question, answer) -> {
                    if (!question.equals(AnswerSheet.ROW)) {
                        read(form, AnswerPath.of(id, rowId, question).toString(), answer, answers, unknown);
                    }
                });
            }
        });
        return new SentAnswers(form, new AnswerSheet(answers, rows, today), unknown);
    }

    private static void read(
            Form form, String path, JsonNode value, Map<String, JsonNode> answers, List<String> unknown) {
        Field field = form.field(path).orElse(null);
        if (field == null) {
            unknown.add(path);
            return;
        }
        JsonNode read = switch (field.question().read(value)) {
            case TypedValue.Accepted(JsonNode accepted) -> accepted;
            case TypedValue.Kept(JsonNode kept, Remark why) -> kept;
            case TypedValue.Refused(Remark why) -> value;
        };
        if (!read.isNull()) {
            answers.put(path, read);
        }
    }

    /** Everything that keeps the answers from being submitted. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(unknown.stream()
                .map(path -> new Finding(path, "", new LocalizedText(path, path), Remark.of("forms.remark.unknown")))
                .toList());
        found.addAll(FormCheck.check(form, sheet));
        return found;
    }
}
