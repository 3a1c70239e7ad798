package org.ruammue.submissions.earlier;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.forms.AnswerPath;
import org.ruammue.forms.RowList;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.LockedDraft;
import org.ruammue.submissions.LockedDrafts;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes earlier answers over into a draft, those that somebody named and no others. What has been answered or changed
 * meanwhile is not written over, and what the rules do not allow any more is left; both are told.
 */
@Service
public class TakeOver {
    private final LockedDrafts drafts;
    private final EarlierAnswers earlier;
    private final Takings takings;
    private final AuditLog audit;

    TakeOver(LockedDrafts drafts, EarlierAnswers earlier, Takings takings, AuditLog audit) {
        this.drafts = drafts;
        this.earlier = earlier;
        this.takings = takings;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param taking to undo it; 0 where nothing was taken
     * @param answers outside rows
     * @param left labels of what was not taken
     */
    public record Taken(long taking, int answers, int rows, List<LocalizedText> left) {}

    /**
     * @param offers by the key of each {@link Offer}
     * @param rows by the key of each {@link RowOffer}
     */
    @Transactional
    public Taken handle(Actor actor, Desk desk, List<String> offers, List<String> rows) {
        LockedDraft draft = drafts.lock(actor, desk);
        OfferFinder finder = earlier.finder(desk, draft.draft());
        Set<LocalizedText> left = new LinkedHashSet<>();
        List<Offer> answers = offers.stream()
                .map(OfferKey::parse)
                .flatMap(Optional::stream)
                .flatMap(key ->
                        finder
                                .answer(key.revision(), key.path())
                                .filter(offer -> stands(draft, offer, key, left))
                                .stream())
                .toList();
        List<RowOffer> wanted = rows.stream()
                .map(OfferKey::parse)
                .flatMap(Optional::stream)
                .flatMap(key -> finder.row(key.revision(), key.list(), key.row()).stream())
                .filter(row -> !row.taken())
                .toList();
        requireOpen(draft, wanted);
        if (answers.isEmpty() && wanted.isEmpty()) {
            return new Taken(0, 0, 0, List.copyOf(left));
        }
        long taking = takings.begin(actor, draft);
        takings.note(draft, taking, answers, draft.write(values(answers)));
        addRows(draft, taking, wanted, left);
        audit.append(
                actor,
                "submission.taken-over",
                desk.subject(),
                Map.of("taking", taking, "answers", answers.size(), "rows", wanted.size()));
        return new Taken(taking, answers.size(), wanted.size(), List.copyOf(left));
    }

    private static boolean stands(LockedDraft draft, Offer offer, OfferKey key, Set<LocalizedText> left) {
        boolean stands = offer.remark() == null && offer.version() == key.version() && draft.isOpen(offer.path());
        if (!stands) {
            left.add(offer.question().label());
        }
        return stands;
    }

    private static Map<String, JsonNode> values(List<Offer> answers) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        answers.forEach(offer -> values.put(offer.path(), offer.value()));
        return values;
    }

    private static void requireOpen(LockedDraft draft, List<RowOffer> wanted) {
        wanted.stream().map(RowOffer::list).distinct().forEach(list -> {
            if (!draft.isOpen(list.id())) {
                throw new Refused("submissions.problem.not-reopened");
            }
            long more = wanted.stream().filter(row -> row.list().equals(list)).count();
            if (draft.draft().sheet().rows(list.id()).size() + more
                    > list.repeat().max()) {
                throw new Refused("submissions.problem.rows-full", list.repeat().max());
            }
        });
    }

    private void addRows(LockedDraft draft, long taking, List<RowOffer> wanted, Set<LocalizedText> left) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (RowList list : wanted.stream().map(RowOffer::list).distinct().toList()) {
            List<RowOffer> ofList =
                    wanted.stream().filter(row -> row.list().equals(list)).toList();
            List<String> ids = draft.addRows(list.id(), ofList.size());
            takings.noteRows(draft, taking, ofList, ids);
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                ofList.get(i)
                        .values()
                        .forEach((question, value) -> values.put(
                                AnswerPath.of(list.id(), id, question).toString(), value));
                ofList.get(i).left().keySet().forEach(question -> left.add(question.label()));
            }
        }
        draft.write(values);
    }
}
