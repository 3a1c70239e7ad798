package org.ruammue.organisations;

import java.util.List;

/** What is wrong with one field of a command. {@code key} is a message; {@code args} its arguments. */
public record Mistake(String field, String key, List<Object> args) {
    /** @param key without the prefix {@code organisations.problem.} */
    public static Mistake of(String field, String key, Object... args) {
        return new Mistake(field, "organisations.problem." + key, List.of(args));
    }
}
