package org.ruammue.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/** All answers of a sheet to read, by sections; or two sheets side by side with what changed between them. */
public record AnswersView(List<Part> parts, boolean comparing) {
    /** A section, or one row of a list. Empty {@code lines} in a list that has no rows. */
    public record Part(
            Section section,
            @Nullable String rowId,
            int number,
            LocalizedText rowTitle,
            Change change,
            List<Line> lines) {
        public boolean ofList() {
            return section.repeats();
        }
    }

    /**
     * One answer.
     *
     * @param before in the older sheet; the same as {@code after} when only one is shown
     */
    public record Line(
            String path, Question question, List<LocalizedText> before, List<LocalizedText> after, Change change) {
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
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.change() != Change.NONE)
                .count();
    }

    private static List<Part> parts(Form form, AnswerSheet older, AnswerSheet newer) {
        VisibleFields before = VisibleFields.of(form, older);
        VisibleFields after = VisibleFields.of(form, newer);
        List<Part> parts = new ArrayList<>();
        for (Section section : form.sections()) {
            if (!before.shows(section) && !after.shows(section)) {
                continue;
            }
            PartReader reader = new PartReader(section, older, newer, before, after);
            if (!section.repeats()) {
                parts.add(reader.read(null, 0));
                continue;
            }
            Set<String> rows = new LinkedHashSet<>(newer.rows(section.id()));
            rows.addAll(older.rows(section.id()));
            if (rows.isEmpty()) {
                parts.add(new Part(section, null, 0, new LocalizedText("", ""), Change.NONE, List.of()));
            }
            int number = 0;
            for (String row : rows) {
                parts.add(reader.read(row, ++number));
            }
        }
        return parts;
    }
}
