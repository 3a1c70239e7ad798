package org.ruammue.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word from one colleague to the others about an answer that is being drafted. Only the people of the agency ever see it.
 *
 * @param path of the answer, or the id of a section, list or table
 * @param name of who said it
 * @param resolvedAt null while it waits for somebody
 */
public record Comment(
        long id,
        String path,
        long personId,
        String name,
        String words,
        Instant saidAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {
    /** Characters that one comment may have. */
    public static final int LONGEST = 2000;

    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether it is about the place or, for a table, about one of its cells. */
    boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
