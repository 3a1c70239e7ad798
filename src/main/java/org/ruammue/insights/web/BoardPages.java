package org.ruammue.insights.web;

import java.time.Instant;
import org.ruammue.audit.Actor;
import org.ruammue.insights.Board;
import org.ruammue.insights.BoardAsked;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepKinds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The coordinator's board, and the pulse by which an open board learns within a second that something happened. */
@Controller
@RequestMapping("/rounds/{slug}/board")
class BoardPages {
    private final Board board;
    private final Rounds rounds;
    private final StepKinds kinds;

    BoardPages(Board board, Rounds rounds, StepKinds kinds) {
        this.board = board;
        this.rounds = rounds;
        this.kinds = kinds;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        if (!round.issued()) {
            return "redirect:/rounds/" + slug + "/prepare";
        }
        Instant seen = lastChange(round, step);
        model.addAttribute(
                "board", board.view(actor, slug, new BoardAsked(step, q, standing, group, time, sort, page)));
        model.addAttribute("seen", seen.toString());
        return "insights/board";
    }

    /** 204 while nothing changed since {@code seen}; otherwise tells the page to renew itself. */
    @GetMapping("/pulse")
    @ResponseBody
    ResponseEntity<Void> pulse(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam String seen) {
        Round round = rounds.forCoordinator(actor, slug);
        return lastChange(round, step).toString().equals(seen)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok()
                        .header("HX-Trigger", "board-changed")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    private Instant lastChange(Round round, String key) {
        Step step = key.isEmpty() ? rounds.steps(round).getFirst() : rounds.step(round, key);
        return kinds.of(step).lastChange(step.id());
    }
}
