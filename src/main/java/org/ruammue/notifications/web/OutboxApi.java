package org.ruammue.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.notifications.Delivery;
import org.ruammue.notifications.OutboxList;
import org.ruammue.notifications.PostedMessage;
import org.ruammue.notifications.SendAgain;
import org.ruammue.web.Listing;
import org.ruammue.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox by the API. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages")
class OutboxApi {
    private final OutboxList list;
    private final SendAgain sendAgain;

    OutboxApi(OutboxList list, SendAgain sendAgain) {
        this.list = list;
        this.sendAgain = sendAgain;
    }

    @GetMapping
    @Operation(summary = "Messages with what became of them, the newest first (coordinators and administrators)")
    Listing<PostedMessage> list(
            Actor actor,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        @Nullable Delivery wanted = Delivery.of(delivery);
        if (wanted == null && !delivery.isEmpty()) {
            throw new NotFound();
        }
        int number = Listing.page(page);
        int rows = Listing.size(size);
        var counts = list.counts(actor);
        long total = counts.entrySet().stream()
                .filter(entry -> wanted == null || entry.getKey() == wanted)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Listing<>(list.page(actor, wanted, number, rows), number, rows, total);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One message whole")
    PostedMessage show(Actor actor, @PathVariable long id) {
        return list.byId(actor, id);
    }

    @PostMapping("/{id}/send-again")
    @Operation(summary = "Lets a message leave once more that is uncertain or was given up")
    PostedMessage again(Actor actor, @PathVariable long id) {
        sendAgain.handle(actor, new SendAgain.Command(id));
        return list.byId(actor, id);
    }
}
