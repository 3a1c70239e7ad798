package org.ruammue.submissions.earlier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.AnswerPath;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.Form;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.ruammue.forms.RowList;
import org.ruammue.forms.Section;
import org.ruammue.forms.TypedValue;
import org.ruammue.submissions.Draft;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * Holds a form against what was submitted before: the same question id with the same type is the same question. What the
 * rules of the question do not allow any more is found too, with the reason.
 *
 * @param sources the newest first
 * @param takenRows rows that were taken over and are still there, as {@code revision:list/row}
 */
record OfferFinder(Form form, Draft draft, List<Source> sources, Set<String> takenRows) {

    Map<String, Offer> answers(List<Section> sections) {
        Map<String, Offer> found = new HashMap<>();
        sections.stream()
                .filter(section -> !section.repeats())
                .flatMap(section -> section.questions().stream())
                .filter(OfferFinder::goesOver)
                .forEach(question -> newest(question).ifPresent(offer -> found.put(question.id(), offer)));
        return found;
    }

    Map<String, List<RowOffer>> rows(List<Section> sections) {
        Map<String, List<RowOffer>> found = new HashMap<>();
        form.lists()
                .filter(list -> sections.contains(list.section()))
                .forEach(list -> sources.stream()
                        .map(source -> rows(source, list))
                        .filter(rows -> !rows.isEmpty())
                        .findFirst()
                        .ifPresent(rows -> found.put(list.id(), rows)));
        return found;
    }

    /** One offer by name, for taking it; empty when there is none (any more). */
    Optional<Offer> answer(long revision, String path) {
        return form.field(path)
                .filter(field ->
                        AnswerPath.parse(path).filter(at -> at.list() == null).isPresent())
                .filter(field -> goesOver(field.question()))
                .flatMap(field -> source(revision).flatMap(source -> offer(source, field.question())));
    }

    Optional<RowOffer> row(long revision, String list, String row) {
        return form.list(list)
                .flatMap(known -> source(revision)
                        .flatMap(source -> rows(source, known).stream()
                                .filter(offer -> offer.row().equals(row))
                                .findFirst()));
    }

    private Optional<Source> source(long revision) {
        return sources.stream()
                .filter(source -> source.revisionId() == revision)
                .findFirst();
    }

    private Optional<Offer> newest(Question question) {
        return sources.stream()
                .map(source -> offer(source, question))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(offer -> !question.isSame(offer.value(), draft.sheet().value(question.id())));
    }

    private Optional<Offer> offer(Source source, Question question) {
        Question then = source.form()
                .field(question.id())
                .map(field -> field.question())
                .orElse(null);
        JsonNode value = source.sheet().value(question.id());
        if (then == null || then.type() != question.type() || !source.sheet().answered(question.id())) {
            return Optional.empty();
        }
        Remark remark = remark(question, value);
        return Optional.of(new Offer(
                source,
                question,
                question.id(),
                accepted(question, value),
                AnswerText.all(remark == null ? question : then, value),
                remark,
                draft.version(question.id()),
                draft.sheet().answered(question.id())));
    }

    private List<RowOffer> rows(Source source, RowList list) {
        RowList then = source.form().list(list.id()).orElse(null);
        if (then == null) {
            return List.of();
        }
        List<RowOffer> rows = new ArrayList<>();
        List<String> ids = source.sheet().rows(list.id());
        for (int i = 0; i < ids.size(); i++) {
            RowOffer row = row(source, list, then, ids.get(i), i + 1);
            if (!row.words().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private RowOffer row(Source source, RowList list, RowList then, String id, int number) {
        Map<String, JsonNode> values = new HashMap<>();
        Map<Question, List<LocalizedText>> words = new LinkedHashMap<>();
        Map<Question, Remark> left = new LinkedHashMap<>();
        AnswerSheet sheet = source.sheet();
        for (Question question : list.questions()) {
            String path = AnswerPath.of(list.id(), id, question.id()).toString();
            Question asked = then.questions().stream()
                    .filter(one -> one.id().equals(question.id()) && one.type() == question.type())
                    .findFirst()
                    .orElse(null);
            if (asked == null || !goesOver(question) || !sheet.answered(path)) {
                continue;
            }
            Remark remark = remark(question, sheet.value(path));
            if (remark == null) {
                values.put(question.id(), accepted(question, sheet.value(path)));
            } else {
                left.put(question, remark);
            }
            words.put(question, AnswerText.all(remark == null ? question : asked, sheet.value(path)));
        }
        boolean taken = takenRows.contains(source.revisionId() + ":" + list.id() + "/" + id);
        return new RowOffer(source, list, id, number, values, words, left, taken);
    }

    /** A single box to tick is a confirmation: it is given anew each time. */
    private static boolean goesOver(Question question) {
        boolean confirmation =
                question.type().hasOptions() && question.options().size() == 1 && !question.other();
        return question.type().answered() && !confirmation;
    }

    private static @Nullable Remark remark(Question question, JsonNode value) {
        return switch (question.read(value)) {
            case TypedValue.Accepted accepted -> null;
            case TypedValue.Kept kept -> kept.remark();
            case TypedValue.Refused refused -> refused.remark();
        };
    }

    private static JsonNode accepted(Question question, JsonNode value) {
        return question.read(value) instanceof TypedValue.Accepted(JsonNode read) ? read : value;
    }
}
