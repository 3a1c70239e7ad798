package org.ruammue.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * All answers of a draft or of a revision at one moment.
 *
 * @param answers by path (see {@link AnswerPath}), as {@link Question#read} left them
 * @param rows row ids in order, by id of the list
 * @param day what {@code today()} means in a formula; the beginning of time where nobody said
 */
public record AnswerSheet(Map<String, JsonNode> answers, Map<String, List<String>> rows, LocalDate day) {
    public static final AnswerSheet EMPTY = new AnswerSheet(Map.of(), Map.of());

    /** Key of the row id in the rows of a submitted sheet; no question id can be the same. */
    static final String ROW = "$row";

    public AnswerSheet {
        answers = Map.copyOf(answers);
        rows = Map.copyOf(rows);
    }

    public AnswerSheet(Map<String, JsonNode> answers, Map<String, List<String>> rows) {
        this(answers, rows, LocalDate.EPOCH);
    }

    /** The same answers, looked at on a day. */
    public AnswerSheet on(LocalDate today) {
        return new AnswerSheet(answers, rows, today);
    }

    /** The answer, or a missing node. */
    public JsonNode value(String path) {
        return answers.getOrDefault(path, MissingNode.getInstance());
    }

    public boolean answered(String path) {
        return !AnswerReader.isBlank(value(path));
    }

    public List<String> rows(String listId) {
        return rows.getOrDefault(listId, List.of());
    }

    /** Reads back what {@link FormCheck#submitted} wrote. */
    public static AnswerSheet of(JsonNode submitted) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, List<String>> rows = new HashMap<>();
        submitted.forEachEntry((id, value) -> {
            if (!isList(value)) {
                answers.put(id, value);
                return;
            }
            List<String> ids = rows.computeIfAbsent(id, list -> new ArrayList<>());
            for (JsonNode row : value) {
                String rowId = row.path(ROW).asString("");
                ids.add(rowId);
                row.forEachEntry((question, answer) -> {
                    if (!question.equals(ROW)) {
                        answers.put(AnswerPath.of(id, rowId, question).toString(), answer);
                    }
                });
            }
        });
        return new AnswerSheet(answers, rows);
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(row -> row.has(ROW)) && !value.isEmpty();
    }
}
