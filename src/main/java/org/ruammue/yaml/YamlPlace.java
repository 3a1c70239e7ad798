package org.ruammue.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Line and column of a value or key, both counted from 1 as editors do. */
public record YamlPlace(int line, int column) {
    static final YamlPlace START = new YamlPlace(1, 1);

    static YamlPlace of(Optional<Mark> mark) {
        return mark.map(m -> new YamlPlace(m.getLine() + 1, m.getColumn() + 1)).orElse(START);
    }
}
