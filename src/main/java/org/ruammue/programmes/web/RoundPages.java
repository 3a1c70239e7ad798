package org.ruammue.programmes.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.RoundShares;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.StartRound;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepCalendar;
import org.ruammue.programmes.Templates;
import org.ruammue.thai.FiscalYear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's rounds: the list, and starting a new one from a template. */
@Controller
@RequestMapping("/rounds")
class RoundPages {
    private final Rounds rounds;
    private final Templates templates;
    private final StartRound start;
    private final Organisations organisations;
    private final StepCalendar calendar;
    private final RoundShares shares;
    private final BusinessTime time;

    RoundPages(
            Rounds rounds,
            Templates templates,
            StartRound start,
            Organisations organisations,
            StepCalendar calendar,
            RoundShares shares,
            BusinessTime time) {
        this.rounds = rounds;
        this.templates = templates;
        this.start = start;
        this.organisations = organisations;
        this.calendar = calendar;
        this.shares = shares;
        this.time = time;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        requireCoordinator(actor);
        List<Round> mine = rounds.run(actor);
        Map<Long, List<Step>> steps = rounds.steps(mine.stream().map(Round::id).toList());
        model.addAttribute("rounds", mine);
        model.addAttribute("steps", steps);
        model.addAttribute("calendar", calendar);
        model.addAttribute(
                "shares",
                shares.of(mine.stream()
                        .filter(round -> round.issued() && round.closedAt() == null)
                        .toList()));
        model.addAttribute("today", time.today());
        return "programmes/rounds";
    }

    @GetMapping("/new")
    String choose(Actor actor, Model model) {
        requireCoordinator(actor);
        FiscalYear now = FiscalYear.of(time.today());
        Set<String> mine = organisations.byIds(actor.organisations(Role.COORDINATOR)).values().stream()
                .map(Organisation::code)
                .collect(Collectors.toSet());
        model.addAttribute(
                "templates",
                templates.all(actor).stream()
                        .filter(template -> mine.contains(template.owner()))
                        .toList());
        model.addAttribute("years", List.of(now, now.next(), now.next().next()));
        return "programmes/new-round";
    }

    @PostMapping
    String start(Actor actor, @RequestParam String template, @RequestParam int year) {
        requireCoordinator(actor);
        String slug = start.handle(actor, new StartRound.Command(template, new FiscalYear(year), ""));
        return "redirect:/rounds/" + slug;
    }

    /** A round in preparation opens where it is prepared, an issued one on its board. */
    @GetMapping("/{slug}")
    String open(Actor actor, @PathVariable String slug) {
        Round round = rounds.forCoordinator(actor, slug);
        return "redirect:/rounds/" + slug + (round.issued() ? "/board" : "/prepare");
    }

    private static void requireCoordinator(Actor actor) {
        if (!actor.holds(Role.COORDINATOR)) {
            throw new Forbidden();
        }
    }
}
