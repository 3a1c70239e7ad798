package org.ruammue.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many files an answer may have, and which.
 *
 * @param minFiles null for as many as the question needs to be answered
 * @param maxFiles null for the usual number
 * @param maxSize of one file in MB; null for the usual size. The limit of the server holds as well
 * @param kinds empty for all
 */
public record FileLimits(
        @Nullable Integer minFiles,
        @Nullable Integer maxFiles,
        @Nullable Integer maxSize,
        List<FileKind> kinds) {
    static final FileLimits USUAL = new FileLimits(null, null, null, List.of());

    /** Files of one answer, whatever the definition says. */
    static final int MOST = 50;

    private static final int USUAL_FILES = 10;
    private static final int USUAL_SIZE = 20;

    public FileLimits {
        kinds = List.copyOf(kinds);
    }

    public int atLeast() {
        return minFiles == null ? 0 : minFiles;
    }

    public int atMost() {
        return maxFiles == null ? USUAL_FILES : maxFiles;
    }

    /** Of one file, in MB. */
    public int size() {
        return maxSize == null ? USUAL_SIZE : maxSize;
    }
}
