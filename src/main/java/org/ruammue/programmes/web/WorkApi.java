package org.ruammue.programmes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.DueDates;
import org.ruammue.programmes.WorkList;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own work by the API. */
@RestController
@RequestMapping("/api/v1/my-work")
@Tag(name = "participants")
class WorkApi {
    private final WorkList work;
    private final BusinessTime time;

    WorkApi(WorkList work, BusinessTime time) {
        this.work = work;
        this.time = time;
    }

    record WorkJson(
            String round,
            String step,
            String organisation,
            LocalizedText name,
            LocalizedText ask,
            String standing,
            Due due,
            String href) {}

    @GetMapping
    @Operation(summary = "What is asked of the organisations in which you hold an office, what is owed first")
    List<WorkJson> myWork(Actor actor) {
        return work.of(actor).stream()
                .map(item -> new WorkJson(
                        item.round().slug(),
                        item.step().key(),
                        item.organisation().code(),
                        item.round().name(),
                        item.step().ask(),
                        item.standing().key(),
                        DueDates.of(item.dates(), time.today(), WorkList.isDone(item)),
                        item.href()))
                .toList();
    }
}
