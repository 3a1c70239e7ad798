package org.ruammue.yaml;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in plain words which rule of a schema a value breaks. */
final class SchemaReasons {
    private static final Set<String> WITH_NUMBER = Set.of(
            "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "minProperties", "maxProperties");
    private static final Set<String> ID_PATTERNS = Set.of("^[a-z][a-z0-9-]*$", "^[a-z][a-z0-9-]{0,39}$");

    private SchemaReasons() {}

    static YamlProblem of(Error error, YamlDocument document) {
        String pointer = error.getInstanceLocation().toString();
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        Object[] args = error.getArguments() == null ? new Object[0] : error.getArguments();
        String first = args.length == 0 ? "" : String.valueOf(args[0]);
        String value = shown(document.root().at(pointer));
        return switch (keyword) {
            case "required" -> document.problem(pointer, "yaml.required", name(error, first));
            case "additionalProperties", "unevaluatedProperties" -> {
                String key = name(error, first);
                String at = pointer + "/" + YamlTree.escape(key);
                if (key.contains(" ") && document.root().at(at).isNull()) {
                    yield document.problem(at, "yaml.comma", shown(key));
                }
                String near = key.length() > 60
                        ? ""
                        : NearName.of(key, SchemaCheck.knownNames(error)).orElse("");
                yield near.isEmpty()
                        ? document.problem(at, "yaml.unknown", shown(key))
                        : document.problem(at, "yaml.unknown.near", shown(key), near);
            }
            case "type" -> document.problem(pointer, typeKey(args), value);
            case "enum" -> document.problem(pointer, "yaml.enum", value, allowed(error.getSchemaNode(), first));
            case "const" -> document.problem(pointer, "yaml.enum", value, first);
            case "pattern" -> document.problem(pointer, ID_PATTERNS.contains(first) ? "yaml.id" : "yaml.form", value);
            case "propertyNames" ->
                document.problem(pointer + "/" + YamlTree.escape(name(error, first)), "yaml.id", name(error, first));
            case "format" -> document.problem(pointer, "yaml.format", value, first);
            case "uniqueItems" -> document.problem(pointer, "yaml.uniqueItems");
            default ->
                WITH_NUMBER.contains(keyword)
                        ? document.problem(pointer, "yaml." + keyword, first)
                        : document.problem(pointer, "yaml.other", String.valueOf(error.getMessage()));
        };
    }

    /** "{0} found, {1} expected"; several expected types come as a list. */
    private static String typeKey(Object[] args) {
        String expected = args.length < 2 ? "" : String.valueOf(args[1]);
        return List.of("string", "object", "array", "boolean", "integer", "number")
                        .contains(expected)
                ? "yaml.type." + expected
                : "yaml.type";
    }

    private static String name(Error error, String otherwise) {
        return error.getProperty() == null ? otherwise : error.getProperty();
    }

    private static String allowed(@Nullable JsonNode schema, String otherwise) {
        if (schema == null || !schema.isArray()) {
            return otherwise;
        }
        return String.join(", ", schema.valueStream().map(value -> shown(value)).toList());
    }

    /** A short picture of the value for the message. */
    private static String shown(JsonNode value) {
        if (value.isContainer()) {
            return value.isArray() ? "[…]" : "{…}";
        }
        return shown(value.asString(""));
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
