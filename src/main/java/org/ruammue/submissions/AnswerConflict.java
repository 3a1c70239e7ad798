package org.ruammue.submissions;

import java.time.Instant;
import org.ruammue.web.Conflict;
import tools.jackson.databind.JsonNode;

/** Somebody else saved another value of the same answer meanwhile; both are there for the person to choose from. */
public class AnswerConflict extends Conflict {
    private final String path;
    private final transient JsonNode value;
    private final int version;
    private final Instant at;
    private final String by;

    AnswerConflict(String path, JsonNode value, int version, Instant at, String by) {
        super("submissions.problem.answer-conflict", by);
        this.path = path;
        this.value = value;
        this.version = version;
        this.at = at;
        this.by = by;
    }

    public String path() {
        return path;
    }

    /** The value that is stored now. */
    public JsonNode value() {
        return value;
    }

    public int version() {
        return version;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }
}
