package org.ruammue.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads YAML 1.2 that a person wrote. Every fault comes back as a {@link YamlProblem} with its line; nothing is thrown,
 * and nothing the text says is run. Only {@code true} and {@code false} are booleans, so {@code yes} and {@code no} stay
 * texts; dates stay texts.
 */
public final class YamlSource {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("yaml")
            .setCodePointLimit(YamlLimits.CHARACTERS)
            .build();

    private YamlSource() {}

    /**
     * Reads a text and holds it against a JSON Schema (draft 2020-12).
     *
     * @param schemaResource in the class path, for example {@code schemas/form.schema.json}; it may {@code $ref} other
     *     schemas by the file name
     */
    public static YamlDocument parse(String text, String schemaResource) {
        YamlDocument read = parse(text);
        if (read.root().isMissingNode()) {
            return read;
        }
        List<YamlProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(SchemaCheck.of(schemaResource).check(read));
        problems.sort(Comparator.comparingInt(YamlProblem::line).thenComparingInt(YamlProblem::column));
        return new YamlDocument(read.root(), problems, read.places());
    }

    /** Reads a text without a schema. */
    public static YamlDocument parse(String text) {
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            List<YamlProblem> limits = YamlLimits.check(source, SETTINGS);
            return limits.isEmpty() ? tree(source) : unreadable(limits);
        } catch (MarkedYamlEngineException e) {
            return unreadable(List.of(SyntaxReasons.of(e)));
        } catch (ReaderException e) {
            return unreadable(List.of(SyntaxReasons.of(e, source)));
        } catch (YamlEngineException e) {
            return unreadable(List.of(new YamlProblem(1, 1, "", "yaml.syntax", List.of(""))));
        }
    }

    private static YamlDocument tree(String text) {
        Optional<Node> node = new Compose(SETTINGS).composeString(text);
        YamlTree tree = new YamlTree();
        JsonNode root = node.map(n -> tree.read(n, "")).orElse(JsonNodeFactory.instance.nullNode());
        return new YamlDocument(root, tree.problems, tree.places);
    }

    private static YamlDocument unreadable(List<YamlProblem> problems) {
        return new YamlDocument(MissingNode.getInstance(), problems, Map.of());
    }
}
