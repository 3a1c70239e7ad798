package org.ruammue.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Holds a read YAML text against one of our JSON Schemas. Schemas come from the class path only, never from the net. */
final class SchemaCheck {
    /** Stands before the file names of our schemas in {@code $id} and {@code $ref}. */
    private static final String BASE = "https://ruammue.org/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:schemas/"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Map<String, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

    private final Schema schema;

    private SchemaCheck(String resource) {
        String file = resource.substring(resource.lastIndexOf('/') + 1);
        schema = REGISTRY.getSchema(SchemaLocation.of(BASE + file));
        schema.initializeValidators();
    }

    static SchemaCheck of(String resource) {
        return CHECKS.computeIfAbsent(resource, SchemaCheck::new);
    }

    List<YamlProblem> check(YamlDocument document) {
        Map<String, YamlProblem> problems = new LinkedHashMap<>();
        for (Error error : schema.validate(document.root())) {
            YamlProblem problem = SchemaReasons.of(error, document);
            problems.putIfAbsent(problem.path() + " " + problem.key() + problem.args(), problem);
        }
        return List.copyOf(problems.values());
    }

    /** The names that the schema around a broken rule knows. */
    static Collection<String> knownNames(Error error) {
        String rule = error.getSchemaLocation().getFragment().toString();
        JsonNode whole = REGISTRY.getSchema(SchemaLocation.of(
                        error.getSchemaLocation().getAbsoluteIri().toString()))
                .getSchemaNode();
        String around = rule.substring(0, Math.max(0, rule.lastIndexOf('/')));
        return whole.at(around).path("properties").propertyNames();
    }
}
