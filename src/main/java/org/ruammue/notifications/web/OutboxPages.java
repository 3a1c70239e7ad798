package org.ruammue.notifications.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.notifications.Delivery;
import org.ruammue.notifications.MailServer;
import org.ruammue.notifications.OutboxList;
import org.ruammue.notifications.SendAgain;
import org.ruammue.web.Flash;
import org.ruammue.web.Listing;
import org.ruammue.web.Messages;
import org.ruammue.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All messages with what became of them, and one message whole. */
@Controller
class OutboxPages {
    private static final int ROWS = 25;

    private final OutboxList list;
    private final SendAgain sendAgain;
    private final MailServer server;
    private final Messages messages;

    OutboxPages(OutboxList list, SendAgain sendAgain, MailServer server, Messages messages) {
        this.list = list;
        this.sendAgain = sendAgain;
        this.server = server;
        this.messages = messages;
    }

    @GetMapping("/outbox")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        @Nullable Delivery wanted = Delivery.of(delivery);
        int page = Listing.page(number);
        var counts = list.counts(actor);
        long total = wanted == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(wanted, 0L);
        model.addAttribute("messages", list.page(actor, wanted, page, ROWS));
        model.addAttribute("counts", counts);
        model.addAttribute("wanted", wanted);
        model.addAttribute("serverSetUp", server.isSetUp());
        String address = wanted == null ? "/outbox?page=" : "/outbox?delivery=" + wanted.key() + "&page=";
        model.addAttribute("paging", new Paging(page, ROWS, total, address));
        return "notifications/outbox";
    }

    @GetMapping("/outbox/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("message", list.byId(actor, id));
        model.addAttribute("serverSetUp", server.isSetUp());
        return "notifications/message";
    }

    @PostMapping("/outbox/{id}/send-again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes redirect, Locale locale) {
        sendAgain.handle(actor, new SendAgain.Command(id));
        Flash.say(redirect, messages.get(locale, "notifications.again.done"));
        return "redirect:/outbox/" + id;
    }
}
