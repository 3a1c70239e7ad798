package org.ruammue.submissions.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.forms.PageState;
import org.ruammue.submissions.AnswerConflict;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.Pulse;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an open form talks to: one answer at a time, and the news of what others did. */
@RestController
@RequestMapping("/work/{round}/{step}/{organisation}/answers")
class AnswerEndpoint {
    private final Desks desks;
    private final SaveAnswer save;
    private final Pulse pulse;
    private final SectionPage page;
    private final Messages messages;

    AnswerEndpoint(Desks desks, SaveAnswer save, Pulse pulse, SectionPage page, Messages messages) {
        this.desks = desks;
        this.save = save;
        this.pulse = pulse;
        this.page = page;
        this.messages = messages;
    }

    /** @param section and {@code row} that the page shows; may be left out by whoever shows none */
    record Typed(
            String path,
            JsonNode value,
            int version,
            @Nullable String section,
            @Nullable String row) {}

    record Stored(
            String path,
            JsonNode value,
            int version,
            Instant savedAt,
            @Nullable String finding,
            PageState page) {}

    record Contested(String path, JsonNode value, int version, Instant at, String by) {}

    record News(long now, List<Presence> present, List<Change> changes, PageState page) {}

    /** @param doing as a sentence with the name */
    record Presence(String name, String doing) {}

    record Change(String path, JsonNode value, int version, String by) {}

    @PostMapping
    Stored save(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @RequestBody Typed typed,
            java.util.Locale locale) {
        Desk desk = desks.forAgency(actor, round, step, organisation);
        SaveAnswer.Saved saved =
                save.handle(actor, desk, new SaveAnswer.Command(typed.path(), typed.value(), typed.version()));
        String finding =
                saved.remark() == null ? null : saved.remark().text(messages).in(locale);
        PageState state = page.state(desks.again(actor, desk), typed.section(), typed.row(), locale);
        return new Stored(saved.path(), saved.value(), saved.version(), saved.savedAt(), finding, state);
    }

    @GetMapping("/pulse")
    News pulse(
            Actor actor,
            @PathVariable String round,
            @PathVariable String step,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false) @Nullable String row,
            java.util.Locale locale) {
        Desk desk = desks.forAgency(actor, round, step, organisation);
        Pulse.Beat beat = pulse.beat(actor, desk, since, section);
        return new News(
                beat.now(),
                beat.present().stream()
                        .map(present ->
                                new Presence(present.name(), present.doing().in(locale)))
                        .toList(),
                beat.changes().stream().map(AnswerEndpoint::change).toList(),
                beat.changes().isEmpty() ? PageState.NONE : page.state(desk, section, row, locale));
    }

    @ExceptionHandler(AnswerConflict.class)
    ResponseEntity<Contested> conflict(AnswerConflict e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Contested(e.path(), e.value(), e.version(), e.at(), e.by()));
    }

    private static Change change(Drafts.Answer answer) {
        return new Change(answer.path(), answer.value(), answer.version(), answer.savedBy());
    }
}
