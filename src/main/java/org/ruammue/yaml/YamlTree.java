package org.ruammue.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the nodes of a YAML text into JSON, keeps the place of each value by JSON pointer and finds keys given twice. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A single value stands where it begins; a group or list that has a name stands where the name does. */
    final Map<String, YamlPlace> places = new HashMap<>();

    final List<YamlProblem> problems = new ArrayList<>();

    JsonNode read(Node node, String pointer) {
        places.putIfAbsent(pointer, YamlPlace.of(node.getStartMark()));
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, pointer);
            case SequenceNode sequence -> sequence(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar, pointer);
            default -> throw new IllegalStateException("A YAML node of unknown kind: " + node.getNodeType());
        };
    }

    private ObjectNode mapping(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            YamlPlace place = YamlPlace.of(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)
                    || key.getValue().isEmpty()) {
                problems.add(new YamlProblem(place.line(), place.column(), pointer, "yaml.key", List.of()));
                continue;
            }
            String child = pointer + "/" + escape(key.getValue());
            if (object.has(key.getValue())) {
                problems.add(new YamlProblem(
                        place.line(),
                        place.column(),
                        child,
                        "yaml.twice",
                        List.of(key.getValue(), String.valueOf(place(child).line()))));
                continue;
            }
            if (!(entry.getValueNode() instanceof ScalarNode)) {
                places.put(child, place);
            }
            object.set(key.getValue(), read(entry.getValueNode(), child));
        }
        return object;
    }

    private ArrayNode sequence(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(read(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.STR)) {
            return JSON.stringNode(text);
        } else if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        } else if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text, pointer);
        }
        problems.add(new YamlProblem(
                place(pointer).line(), place(pointer).column(), pointer, "yaml.tag", List.of(tag.getValue())));
        return JSON.stringNode(text);
    }

    private JsonNode number(String text, String pointer) {
        try {
            boolean whole = text.matches("[-+]?\\d{1,400}");
            return whole ? JSON.numberNode(new BigInteger(text)) : decimal(text);
        } catch (NumberFormatException e) {
            problems.add(new YamlProblem(
                    place(pointer).line(), place(pointer).column(), pointer, "yaml.number", List.of(text)));
            return JSON.stringNode(text);
        }
    }

    private static JsonNode decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 100) {
            throw new NumberFormatException("An exponent out of all proportion");
        }
        return JSON.numberNode(number);
    }

    private YamlPlace place(String pointer) {
        return places.getOrDefault(pointer, YamlPlace.START);
    }

    /** One reference token of a JSON pointer (RFC 6901). */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
