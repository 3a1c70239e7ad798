package org.ruammue.submissions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.earlier.EarlierAnswers;
import org.ruammue.submissions.earlier.Offer;
import org.ruammue.submissions.earlier.Offers;
import org.ruammue.submissions.earlier.RowOffer;
import org.ruammue.submissions.earlier.Source;
import org.ruammue.submissions.earlier.TakeOver;
import org.ruammue.submissions.earlier.UndoTaking;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the agency submitted earlier, offered by the API for the same questions here. */
@RestController
class EarlierApi extends DeskApi {
    private final Drafts drafts;
    private final EarlierAnswers earlier;
    private final TakeOver takeOver;
    private final UndoTaking undo;
    private final Messages messages;

    EarlierApi(
            Desks desks, Drafts drafts, EarlierAnswers earlier, TakeOver takeOver, UndoTaking undo, Messages messages) {
        super(desks);
        this.drafts = drafts;
        this.earlier = earlier;
        this.takeOver = takeOver;
        this.undo = undo;
        this.messages = messages;
    }

    /** @param remark why it cannot be taken; null when it can */
    record OfferJson(
            String key,
            String path,
            JsonNode value,
            SourceJson from,
            boolean replaces,
            @Nullable LocalizedText remark) {}

    record RowJson(String key, String list, Map<String, JsonNode> values, SourceJson from, boolean taken) {}

    record SourceJson(LocalizedText round, int fiscalYear, Instant submittedAt) {
        static SourceJson of(Source source) {
            return new SourceJson(source.round(), source.fiscalYear(), source.submittedAt());
        }
    }

    record OffersJson(List<OfferJson> answers, List<RowJson> rows) {}

    /** Keys of offers, see {@link OffersJson}. */
    record TakeBody(List<String> answers, List<String> rows) {
        TakeBody {
            answers = Objects.requireNonNullElse(answers, List.of());
            rows = Objects.requireNonNullElse(rows, List.of());
        }
    }

    record UndoneJson(int putBack) {}

    @GetMapping("/earlier")
    @Operation(
            summary = "Answers that the agency gave to the same questions in other rounds; nothing is taken by itself")
    OffersJson offers(@ModelAttribute Desk desk) {
        requireInside(desk);
        Offers offers = earlier.offers(desk, drafts.of(desk), desk.form().sections());
        return new OffersJson(
                offers.answers().values().stream()
                        .sorted(Comparator.comparing(Offer::path))
                        .map(this::offer)
                        .toList(),
                offers.rows().values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(RowOffer::key))
                        .map(row -> new RowJson(
                                row.key(), row.list().id(), row.values(), SourceJson.of(row.source()), row.taken()))
                        .toList());
    }

    @PostMapping("/earlier/take")
    @Operation(summary = "Takes earlier answers over by their keys; left names what could not be taken")
    TakeOver.Taken take(Actor actor, @ModelAttribute Desk desk, @RequestBody TakeBody body) {
        requireInside(desk);
        return takeOver.handle(actor, desk, body.answers(), body.rows());
    }

    @PostMapping("/earlier/takings/{taking}/undo")
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Puts back what stood there before; answers that were changed since stay")
    UndoneJson undo(Actor actor, @ModelAttribute Desk desk, @PathVariable long taking) {
        requireInside(desk);
        return new UndoneJson(undo.handle(actor, desk, taking, null));
    }

    private OfferJson offer(Offer offer) {
        return new OfferJson(
                offer.key(),
                offer.path(),
                offer.value(),
                SourceJson.of(offer.source()),
                offer.replaces(),
                offer.remark() == null ? null : offer.remark().text(messages));
    }
}
