package org.ruammue.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditCheck;
import org.ruammue.audit.AuditLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log by the API, for administrators. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditApi {
    private final AuditLog log;
    private final AuditCheck check;

    AuditApi(AuditLog log, AuditCheck check) {
        this.log = log;
        this.check = check;
    }

    record EntryJson(long number, Instant at, String actor, String action, String subject, String detail) {}

    @GetMapping
    @Operation(summary = "Lines of the log, the newest first; page with before")
    List<EntryJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        return log.page(actor, subject, before, 100).stream()
                .map(entry -> new EntryJson(
                        entry.number(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail()))
                .toList();
    }

    @GetMapping("/verification")
    @Operation(summary = "Reads the whole log and recomputes its hash chain")
    AuditCheck.Result verify(Actor actor) {
        return check.verify(actor);
    }
}
