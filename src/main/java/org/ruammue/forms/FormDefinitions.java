package org.ruammue.forms;

import java.util.List;
import org.ruammue.web.LocalizedText;
import org.ruammue.yaml.YamlDocument;
import org.ruammue.yaml.YamlProblem;
import org.ruammue.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms as data: the part {@code forms:} of a programme template, in YAML or JSON alike. */
public final class FormDefinitions {
    /** JSON Schema of one form; schemas of templates refer to it by {@code $ref}. */
    public static final String SCHEMA = "schemas/form.schema.json";

    private FormDefinitions() {}

    /**
     * What is wrong beyond the schema: what {@link FormLint} calls an error.
     *
     * @param pointer of the definition in the text, for example {@code /forms/wishes}; the schema must have passed
     */
    public static List<YamlProblem> check(YamlDocument document, String pointer) {
        return DefinitionRules.check(document, pointer);
    }

    /** What a definition has against the schema, for people who made it in the browser or sent it by the API. */
    public static List<LintFinding> schemaFindings(JsonNode definition) {
        return YamlSource.parse(definition.toPrettyString(), SCHEMA).problems().stream()
                .map(problem -> new LintFinding(
                        problem.path(),
                        true,
                        new LocalizedText(problem.path(), problem.path()),
                        new Remark(problem.key(), problem.args())))
                .toList();
    }

    /** The form of a definition that has passed the schema and {@link #check}. */
    public static Form read(String key, JsonNode definition) {
        return DefinitionReader.form(key, 0, definition);
    }

    public static ObjectNode write(Form form) {
        return DefinitionWriter.form(form);
    }
}
