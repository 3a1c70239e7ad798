package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswerPath;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.Field;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.forms.RowList;
import org.ruammue.forms.TypedValue;
import org.ruammue.submissions.Draft;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * An upload held against the draft as it is now: what confirming would change, and what it would leave because somebody else
 * was there meanwhile. The page shows it and the command acts on it, each with the draft of its moment.
 *
 * @param writes answers to store, by path
 * @param adds rows to add, in order
 * @param removes rows to take out
 */
public record Review(
        List<Item> items, Map<String, JsonNode> writes, List<Upload.Added> adds, List<Upload.Removed> removes) {

    /** What becomes of one thing in the file. */
    public enum Fate {
        CHANGED,
        ROW_ADDED,
        ROW_REMOVED,
        /** Somebody saved something else since the file was made. */
        OVERTAKEN,
        LOCKED,
        /** The row was taken out of its list since. */
        GONE,
        FULL;

        public boolean happens() {
            return this == CHANGED || this == ROW_ADDED || this == ROW_REMOVED;
        }
    }

    /**
     * @param row counted from 1; 0 outside lists and for new rows
     * @param remark what is still wrong with the new answer; null when nothing is
     * @param stamp who saved last, where overtaken
     */
    public record Item(
            Fate fate,
            LocalizedText label,
            int row,
            String sheet,
            String cell,
            List<LocalizedText> before,
            List<LocalizedText> after,
            @Nullable Remark remark,
            Draft.@Nullable Stamp stamp) {}

    public List<Item> happening() {
        return items.stream().filter(item -> item.fate().happens()).toList();
    }

    public List<Item> left() {
        return items.stream().filter(item -> !item.fate().happens()).toList();
    }

    /** @param open whether the answer, or a list of the id, can be changed now */
    static Review of(Form form, Draft draft, Predicate<String> open, Upload upload) {
        Review review = new Review(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Upload.Answer answer : upload.answers()) {
            form.field(answer.path()).ifPresent(field -> review.answer(field, draft, open, answer));
        }
        for (Upload.Added added : upload.added()) {
            form.list(added.list()).ifPresent(list -> review.added(list, draft, open, added));
        }
        for (Upload.Removed removed : upload.removed()) {
            form.list(removed.list()).ifPresent(list -> review.removed(list, draft, open, removed));
        }
        return review;
    }

    private void answer(Field field, Draft draft, Predicate<String> open, Upload.Answer answer) {
        JsonNode now = draft.sheet().value(answer.path());
        if (now.equals(answer.value())
                || (answer.value().isNull() && !draft.sheet().answered(answer.path()))) {
            return;
        }
        AnswerPath at = AnswerPath.parse(answer.path()).orElseThrow();
        int row = at.list() == null ? 0 : draft.sheet().rows(at.list()).indexOf(String.valueOf(at.row())) + 1;
        Fate fate = at.list() != null && row == 0
                ? Fate.GONE
                : !open.test(answer.path())
                        ? Fate.LOCKED
                        : draft.version(answer.path()) != answer.version() ? Fate.OVERTAKEN : Fate.CHANGED;
        if (fate == Fate.CHANGED) {
            writes.put(answer.path(), answer.value());
        }
        Question question = field.question();
        items.add(new Item(
                fate,
                question.label(),
                row,
                answer.sheet(),
                answer.cell(),
                AnswerText.all(question, now),
                AnswerText.all(question, answer.value()),
                question.read(answer.value()) instanceof TypedValue.Kept kept ? kept.remark() : null,
                draft.stamps().get(answer.path())));
    }

    private void added(RowList list, Draft draft, Predicate<String> open, Upload.Added added) {
        long more = adds.stream().filter(row -> row.list().equals(list.id())).count();
        boolean full =
                draft.sheet().rows(list.id()).size() + more >= list.repeat().max();
        Fate fate = !open.test(list.id()) ? Fate.LOCKED : full ? Fate.FULL : Fate.ROW_ADDED;
        if (fate == Fate.ROW_ADDED) {
            adds.add(added);
        }
        items.add(row(fate, list, 0, added.sheet(), added.cell(), List.of(), words(list, added.values())));
    }

    private void removed(RowList list, Draft draft, Predicate<String> open, Upload.Removed removed) {
        int row = draft.sheet().rows(list.id()).indexOf(removed.row()) + 1;
        if (row == 0) {
            return;
        }
        boolean overtaken = removed.versions().entrySet().stream()
                .anyMatch(version -> draft.version(version.getKey()) != version.getValue());
        Fate fate = !open.test(list.id()) ? Fate.LOCKED : overtaken ? Fate.OVERTAKEN : Fate.ROW_REMOVED;
        if (fate == Fate.ROW_REMOVED) {
            removes.add(removed);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Question question : list.questions()) {
            String path = AnswerPath.of(list.id(), removed.row(), question.id()).toString();
            values.put(question.id(), draft.sheet().value(path));
        }
        items.add(row(fate, list, row, removed.sheet(), removed.cell(), words(list, values), List.of()));
    }

    private static Item row(
            Fate fate,
            RowList list,
            int row,
            String sheet,
            String cell,
            List<LocalizedText> before,
            List<LocalizedText> after) {
        return new Item(fate, list.title(), row, sheet, cell, before, after, null, null);
    }

    private static List<LocalizedText> words(RowList list, Map<String, JsonNode> values) {
        List<LocalizedText> words = new ArrayList<>();
        for (Question question : list.questions()) {
            JsonNode value = values.get(question.id());
            if (value != null) {
                words.addAll(AnswerText.all(question, value));
            }
        }
        return words;
    }
}
