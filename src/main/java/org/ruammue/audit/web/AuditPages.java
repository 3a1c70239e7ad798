package org.ruammue.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditCheck;
import org.ruammue.audit.AuditEntry;
import org.ruammue.audit.AuditLog;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log for administrators, and whether its chain is whole. */
@Controller
public class AuditPages {
    private static final int ROWS = 50;
    private static final String HOME = "/admin/audit";

    private final AuditLog log;
    private final AuditCheck check;
    private final Messages messages;

    AuditPages(AuditLog log, AuditCheck check, Messages messages) {
        this.log = log;
        this.check = check;
        this.messages = messages;
    }

    /**
     * A line as it is shown.
     *
     * @param action in words, or as it stands where there are no words for it
     * @param address all lines on the same subject
     */
    public record Line(AuditEntry entry, String action, String address) {}

    @GetMapping(HOME)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model,
            Locale locale) {
        String wanted = subject.strip();
        List<AuditEntry> found = log.page(actor, wanted, before, ROWS + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute(
                "lines", shown.stream().map(entry -> line(entry, locale)).toList());
        model.addAttribute("subject", wanted);
        if (before != Long.MAX_VALUE) {
            model.addAttribute("newest", address(wanted));
        }
        if (found.size() > ROWS) {
            model.addAttribute(
                    "older", address(wanted) + "&before=" + shown.getLast().number());
        }
        return "audit/log";
    }

    @GetMapping(HOME + "/verification")
    String verify(Actor actor, Model model) {
        model.addAttribute("result", check.verify(actor));
        return "audit/verification";
    }

    private Line line(AuditEntry entry, Locale locale) {
        String key = "audit.action." + entry.action();
        String words = messages.has(key) ? messages.get(locale, key) : entry.action();
        return new Line(entry, words, address(entry.subject()));
    }

    private static String address(String subject) {
        return UriComponentsBuilder.fromPath(HOME)
                .queryParam("subject", "{subject}")
                .encode()
                .buildAndExpand(Map.of("subject", subject))
                .toUriString();
    }
}
