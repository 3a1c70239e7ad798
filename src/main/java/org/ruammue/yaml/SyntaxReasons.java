package org.ruammue.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says in plain words what the parser complained about; its own English wording names tokens that few people know. */
final class SyntaxReasons {
    /** Beginning of the parser's text, and our message for it. */
    private static final Map<String, String> KNOWN = Map.of(
            "mapping values are not allowed here", "yaml.syntax.colon",
            "found character '\\t", "yaml.syntax.tab",
            "could not find expected ':'", "yaml.syntax.no-colon",
            "found unexpected end of stream", "yaml.syntax.quote",
            "expected <block end>", "yaml.syntax.indent",
            "expected ',' or ']'", "yaml.syntax.bracket",
            "expected ',' or '}'", "yaml.syntax.brace",
            "found duplicate anchor", "yaml.reference",
            "undefined alias", "yaml.reference");

    private SyntaxReasons() {}

    static YamlProblem of(MarkedYamlEngineException e) {
        YamlPlace place = YamlPlace.of(e.getProblemMark().or(e::getContextMark));
        String said = words(e.getProblem());
        String key = KNOWN.entrySet().stream()
                .filter(known -> said.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yaml.syntax");
        return new YamlProblem(place.line(), place.column(), "", key, List.of(said));
    }

    /** A character that YAML does not allow, such as NUL; the reader knows its offset only. */
    static YamlProblem of(ReaderException e, String text) {
        int offset = Math.clamp(e.getPosition(), 0, text.length());
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = offset - (before.lastIndexOf('\n') + 1) + 1;
        return new YamlProblem(
                line, column, "", "yaml.syntax.character", List.of(String.format("U+%04X", e.getCodePoint())));
    }

    private static String words(@Nullable String problem) {
        return problem == null ? "" : problem;
    }
}
