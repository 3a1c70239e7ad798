package org.ruammue.programmes.web;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.OrganisationSearch;
import org.ruammue.programmes.Addressees;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.web.Listing;
import org.ruammue.web.Paging;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a round in preparation addresses: groups, agencies added and left out. */
@Controller
@RequestMapping("/rounds/{slug}/participants")
class AddresseePages {
    private static final int PAGE = 100;

    private final Rounds rounds;
    private final PrepareRound prepare;
    private final Addressees addressees;
    private final OrganisationGroups groups;
    private final OrganisationSearch search;
    private final BusinessTime time;

    AddresseePages(
            Rounds rounds,
            PrepareRound prepare,
            Addressees addressees,
            OrganisationGroups groups,
            OrganisationSearch search,
            BusinessTime time) {
        this.rounds = rounds;
        this.prepare = prepare;
        this.addressees = addressees;
        this.groups = groups;
        this.search = search;
        this.time = time;
    }

    @GetMapping
    String participants(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        Round round = rounds.forCoordinator(actor, slug);
        model.addAttribute("round", round);
        if (round.issued()) {
            // Frozen: the board shows who takes part, whatever the groups have become since.
            return "redirect:/rounds/" + slug + "/board#participants";
        }
        var all = addressees.expand(round);
        int page = Listing.page(number);
        model.addAttribute(
                "addressees", all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute("count", all.stream().filter(a -> !a.leftOut()).count());
        model.addAttribute("paging", new Paging(page, PAGE, all.size(), "/rounds/" + slug + "/participants?page="));
        model.addAttribute("chosen", addressees.groupKeys(round));
        model.addAttribute("groups", groups.all());
        model.addAttribute("find", find);
        model.addAttribute(
                "found",
                find.isBlank()
                        ? List.of()
                        : search.find(new OrganisationSearch.Filter(find, null, "", false, time.today()), 1, 10)
                                .organisations());
        return "programmes/participants";
    }

    @PostMapping("/groups")
    String groups(Actor actor, @PathVariable String slug, @RequestParam(defaultValue = "") List<String> groups) {
        prepare.handle(actor, new PrepareRound.SetGroups(slug, groups));
        return "redirect:/rounds/" + slug + "/participants";
    }

    @PostMapping("/exception")
    String exception(
            Actor actor,
            @PathVariable String slug,
            @RequestParam long organisation,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason) {
        switch (act) {
            case "drop" -> prepare.handle(actor, new PrepareRound.DropException(slug, organisation));
            case "add", "leave-out" ->
                prepare.handle(actor, new PrepareRound.MakeException(slug, organisation, act.equals("add"), reason));
            default -> throw new Refused("web.problem.bad-request");
        }
        return "redirect:/rounds/" + slug + "/participants";
    }
}
