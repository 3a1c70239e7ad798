package org.ruammue.forms.xlsform;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.workbooks.SheetWriter;
import org.ruammue.workbooks.WorkbookWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the sheets of an XLSForm from the definition of a form. */
final class XlsFormWriter {
    /** Columns of a survey in their usual order; those of our own follow as they are met. */
    private static final List<String> SURVEY = List.of(
            "type",
            "name",
            "label::" + Languages.THAI,
            "label::" + Languages.ENGLISH,
            "hint::" + Languages.THAI,
            "hint::" + Languages.ENGLISH,
            "required",
            "relevant",
            "constraint",
            "constraint_message::" + Languages.THAI,
            "constraint_message::" + Languages.ENGLISH,
            "calculation",
            "choice_filter",
            "appearance");

    private static final List<String> CHOICES =
            List.of("list_name", "name", "label::" + Languages.THAI, "label::" + Languages.ENGLISH);

    private final Form form;
    private final ObjectNode definition;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final ChoiceRows choices = new ChoiceRows();

    XlsFormWriter(Form form) {
        this.form = form;
        definition = FormDefinitions.write(form);
    }

    void write(OutputStream out) {
        intro(definition, form.key(), "form-" + SurveyReader.INTRO);
        definition.path("sections").forEach(section -> section((ObjectNode) section));
        try (WorkbookWriter book = new WorkbookWriter(out)) {
            sheet(book.sheet("survey"), SURVEY, rows);
            sheet(book.sheet("choices"), CHOICES, choices.rows());
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("form_title", form.name().th());
            settings.put("form_id", form.key());
            settings.put("version", String.valueOf(form.version()));
            settings.put("default_language", Languages.THAI);
            settings.put("namespaces", "ruammue=\"https://ruammue.org/xlsform\"");
            settings.put("attribute::" + XlsHeader.OWN + "name-en", form.name().en());
            sheet(book.sheet("settings"), List.of(), List.of(settings));
        }
    }

    private static void sheet(SheetWriter sheet, List<String> usual, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>(usual);
        rows.forEach(row -> columns.addAll(row.keySet()));
        double[] widths = columns.stream()
                .mapToDouble(column -> column.startsWith("label") ? 50 : 20)
                .toArray();
        sheet.widths(widths).header(List.copyOf(columns));
        rows.forEach(row -> sheet.row(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
    }

    private void section(ObjectNode section) {
        boolean repeats = section.has("repeat");
        Map<String, String> begin = row(
                "begin_" + (repeats ? "repeat" : "group"), section.path("id").asString());
        text(begin, "label", section.path("title"));
        put(begin, "relevant", section.path("show-when"));
        own(begin, OwnColumns.write(section, Set.of("id", "title", "intro", "show-when", "repeat", "questions")));
        if (repeats) {
            own(begin, OwnColumns.inside(TableReader.ROWS, (ObjectNode) section.path("repeat")));
        }
        intro(section, section.path("id").asString(), SurveyReader.INTRO);
        section.path("questions").forEach(question -> question((ObjectNode) question));
        row(repeats ? "end_repeat" : "end_group", "");
    }

    private void intro(ObjectNode node, String id, String kind) {
        if (node.has(SurveyReader.INTRO)) {
            Map<String, String> note = row("note", id + "-" + SurveyReader.INTRO);
            text(note, "label", node.path(SurveyReader.INTRO));
            own(note, Map.of("type", kind));
        }
    }

    private void question(ObjectNode question) {
        QuestionRow written = QuestionRow.of(question, choices);
        Map<String, String> row = row(written.type(), question.path("id").asString());
        row.putAll(written.cells());
        text(row, "label", question.path("label"));
        text(row, "hint", question.path("help"));
        text(row, "constraint_message", question.path("check").path("message"));
        own(row, written.own());
        if (question.has("statements")) {
            statements(question, row);
            row("end_group", "");
        }
        if (question.has("columns")) {
            question.path("columns").forEach(column -> question((ObjectNode) column));
            row("end_repeat", "");
        }
    }

    /** Each statement is a question of its own for other tools; a group cannot be required, so each of them is. */
    private void statements(ObjectNode question, Map<String, String> group) {
        String id = question.path("id").asString();
        String required = group.remove("required");
        String when = group.remove("bind::" + XlsHeader.OWN + "required-when");
        for (JsonNode statement : question.path("statements")) {
            String statementId = statement.path("id").asString();
            Map<String, String> row = row("select_one " + id, id + "_" + statementId);
            text(row, "label", statement);
            text(row, "hint", statement.path("help"));
            own(row, Map.of(MatrixReader.STATEMENT, statementId));
            if (required != null) {
                row.put("required", required);
            }
            if (when != null) {
                own(row, Map.of("required-when", when));
            }
        }
    }

    private Map<String, String> row(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        rows.add(row);
        return row;
    }

    private static void text(Map<String, String> row, String column, JsonNode text) {
        put(row, column + "::" + Languages.THAI, text.path("th"));
        put(row, column + "::" + Languages.ENGLISH, text.path("en"));
    }

    private static void put(Map<String, String> row, String column, JsonNode value) {
        if (!value.isMissingNode()) {
            row.put(column, value.asString());
        }
    }

    private static void own(Map<String, String> row, Map<String, String> columns) {
        columns.forEach((name, value) -> row.put("bind::" + XlsHeader.OWN + name, value));
    }
}
