package org.ruammue.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands: {@code questionId}, or {@code listId/rowId/questionId} in a list.
 *
 * @param list id of the section that repeats, or of the table; null outside lists
 * @param row id of the row; null outside lists
 */
public record AnswerPath(@Nullable String list, @Nullable String row, String question) {
    private static final Pattern FORM =
            Pattern.compile("(?:([a-z][a-z0-9-]{0,39})/([A-Za-z0-9-]{1,40})/)?([a-z][a-z0-9-]{0,39})");

    public static AnswerPath of(String question) {
        return new AnswerPath(null, null, question);
    }

    public static AnswerPath of(String list, String row, String question) {
        return new AnswerPath(list, row, question);
    }

    /** Empty for what cannot be a path; paths come from browsers. */
    public static Optional<AnswerPath> parse(String path) {
        Matcher parts = FORM.matcher(path);
        return parts.matches()
                ? Optional.of(new AnswerPath(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return list == null ? question : list + "/" + row + "/" + question;
    }
}
