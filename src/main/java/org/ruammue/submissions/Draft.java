package org.ruammue.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ruammue.forms.AnswerSheet;

/**
 * The answers of a submission as they stand now.
 *
 * @param stamps by path: version and who saved last
 * @param change the highest change number seen, for asking what changed since
 */
public record Draft(AnswerSheet sheet, Map<String, Stamp> stamps, long change) {
    public static final Draft EMPTY = new Draft(AnswerSheet.EMPTY, Map.of(), 0);

    /** Who saved an answer last. The version counts the saves of the answer, from 1. */
    public record Stamp(int version, Instant at, String by) {}

    public int version(String path) {
        Stamp stamp = stamps.get(path);
        return stamp == null ? 0 : stamp.version();
    }

    /** A row as an ordered list knows it. */
    record Row(String list, String rowId) {}

    static Map<String, List<String>> byList(List<Row> rows) {
        return rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Row::list,
                        java.util.stream.Collectors.mapping(Row::rowId, java.util.stream.Collectors.toList())));
    }
}
