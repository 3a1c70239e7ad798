package org.ruammue.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Looks through a text event by event before anything is built of it. References ({@code *name}) are refused: a text of a
 * few lines can otherwise unfold into gigabytes, and a person reading a template should not have to follow them.
 */
final class YamlLimits {
    static final int CHARACTERS = 1_000_000;
    static final int DEPTH = 40;

    private final List<YamlProblem> problems = new ArrayList<>();
    private int depth;
    private int documents;

    private YamlLimits() {}

    static List<YamlProblem> check(String text, LoadSettings settings) {
        if (text.length() > CHARACTERS) {
            return List.of(new YamlProblem(1, 1, "", "yaml.too-large", List.of(CHARACTERS)));
        }
        YamlLimits limits = new YamlLimits();
        for (Event event : new Parse(settings).parseString(text)) {
            limits.take(event);
            if (!limits.problems.isEmpty()) {
                break;
            }
        }
        return limits.problems;
    }

    private void take(Event event) {
        switch (event) {
            case AliasEvent alias -> add(alias, "yaml.reference");
            case DocumentStartEvent start -> {
                if (++documents > 1) {
                    add(start, "yaml.second-document");
                }
            }
            case CollectionStartEvent start -> {
                if (++depth > DEPTH) {
                    add(start, "yaml.too-deep", DEPTH);
                }
            }
            case CollectionEndEvent end -> depth--;
            default -> {}
        }
    }

    private void add(Event event, String key, Object... args) {
        YamlPlace place = YamlPlace.of(event.getStartMark());
        problems.add(new YamlProblem(place.line(), place.column(), "", key, List.of(args)));
    }
}
