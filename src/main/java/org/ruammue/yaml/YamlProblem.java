package org.ruammue.yaml;

import java.util.List;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;

/**
 * One thing wrong in a YAML text, with the place where a person finds it.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path JSON pointer of the value, for example {@code /steps/survey/due}; empty for the whole text
 * @param key message key of the reason in plain words
 * @param args arguments of the message
 */
public record YamlProblem(int line, int column, String path, String key, List<Object> args) {
    public YamlProblem {
        args = List.copyOf(args);
    }

    /** The reason in both languages. */
    public LocalizedText reason(Messages messages) {
        return messages.both(key, args.toArray());
    }
}
