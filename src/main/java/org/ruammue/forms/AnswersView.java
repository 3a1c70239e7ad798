package org.ruammue.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/** All answers of a sheet to read, by sections; or two sheets side by side with what changed between them. */
public record AnswersView(List<Part> parts, boolean comparing) {
    /**
     * A section, one row of a list, or a table. Empty {@code lines} in a list that has no rows.
     *
     * @param list null outside lists and tables
     * @param rows of a table, each with its cells as lines
     */
    public record Part(
            Section section,
            @Nullable RowList list,
            @Nullable String rowId,
            int number,
            LocalizedText rowTitle,
            Change change,
            List<Line> lines,
            List<Part> rows) {
        public boolean ofList() {
            return section.repeats();
        }

        /** The answer to one question; null where it is not asked. */
        public @Nullable Line line(Question question) {
            return lines.stream()
                    .filter(line -> line.question().equals(question))
                    .findFirst()
                    .orElse(null);
        }

        public boolean isTable() {
            return list != null && !section.repeats();
        }
    }

    /**
     * One answer.
     *
     * @param html of a formatted answer, safe to show as it is; null for any other
     * @param before in the older sheet; the same as {@code after} when only one is shown
     * @param filesBefore the same as files, to open and to see; none for any other type
     */
    public record Line(
            String path,
            Question question,
            List<LocalizedText> before,
            List<LocalizedText> after,
            List<FileAnswer> filesBefore,
            List<FileAnswer> filesAfter,
            @Nullable String html,
            Change change) {
        public String anchor() {
            return FieldView.anchor(path);
        }
    }

    /** What became of an answer or a row from the older sheet to the newer. */
    public enum Change {
        NONE,
        ADDED,
        CHANGED,
        REMOVED;

        /** Message key. */
        public String key() {
            return "forms.change." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static AnswersView of(Form form, AnswerSheet sheet) {
        return new AnswersView(parts(form, sheet, sheet), false);
    }

    /** Both sheets are read by the form of the newer one; the same id means the same question in all versions. */
    public static AnswersView compare(Form form, AnswerSheet older, AnswerSheet newer) {
        return new AnswersView(parts(form, older, newer), true);
    }

    public long changes() {
        return parts.stream()
                .flatMap(part -> part.isTable() ? part.rows().stream() : Stream.of(part))
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.change() != Change.NONE)
                .count();
    }

    /** All files that stand in the answers, in the order of the form. */
    public List<FileAnswer> files() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.filesAfter().stream())
                .toList();
    }

    private static List<Part> parts(Form form, AnswerSheet older, AnswerSheet newer) {
        PartReader reader = new PartReader(FormState.of(form, older), FormState.of(form, newer));
        return form.sections().stream()
                .flatMap(section -> reader.section(section).stream())
                .toList();
    }
}
