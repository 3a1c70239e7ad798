package org.ruammue.forms.xlsform;

import java.util.List;
import java.util.Optional;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our matrices, which are written as a group with a question for each statement, all with the same choices, so that other
 * tools ask the same. Whether it must be answered is said with the first.
 */
final class MatrixReader {
    /** Id of the statement, beside the name that is unique in the whole form. */
    static final String STATEMENT = "statement";

    private final Survey survey;
    private final QuestionReader questions;

    MatrixReader(Survey survey, QuestionReader questions) {
        this.survey = survey;
        this.questions = questions;
    }

    Optional<ObjectNode> matrix(Entry entry, List<String> shownWhen) {
        Optional<ObjectNode> matrix = questions.read(entry, shownWhen);
        matrix.ifPresent(node -> {
            for (Entry row : entry.inside) {
                Optional<ObjectNode> asked = questions.read(row, List.of());
                asked.ifPresent(question -> add(node, row, question));
            }
        });
        return matrix;
    }

    private void add(ObjectNode matrix, Entry row, ObjectNode question) {
        ArrayNode statements = matrix.withArray("statements");
        LocalizedText label = survey.languages().text(row.line, "label");
        String id = row.line.text(XlsHeader.OWN + STATEMENT);
        ObjectNode statement = statements
                .addObject()
                .put("id", id.isEmpty() ? question.path("id").asString() : id);
        statement.put("th", label == null ? id : label.th()).put("en", label == null ? id : label.en());
        if (question.has("help")) {
            statement.set("help", question.get("help"));
        }
        for (String said : List.of("required", "required-when", "options")) {
            if (question.has(said) && !matrix.has(said)) {
                matrix.set(said, question.get(said));
            }
        }
    }
}
