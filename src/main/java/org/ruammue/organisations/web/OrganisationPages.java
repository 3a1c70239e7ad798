package org.ruammue.organisations.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.OrganisationKind;
import org.ruammue.organisations.OrganisationSearch;
import org.ruammue.organisations.OrganisationSearch.Filter;
import org.ruammue.organisations.OrganisationSearch.Found;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Listing;
import org.ruammue.web.NotFound;
import org.ruammue.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of organisations, and one organisation with its place, its dates and its groups. */
@Controller
class OrganisationPages {
    private static final int ROWS = 25;

    /** Units below that one page names; the rest is a link to the list. */
    private static final int BELOW = 12;

    private final Organisations organisations;
    private final OrganisationSearch search;
    private final OrganisationGroups groups;
    private final BusinessTime time;

    OrganisationPages(
            Organisations organisations, OrganisationSearch search, OrganisationGroups groups, BusinessTime time) {
        this.organisations = organisations;
        this.search = search;
        this.groups = groups;
        this.time = time;
    }

    @GetMapping("/admin/organisations")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") long parent,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        actor.requireAdministrator();
        int wanted = Listing.page(number);
        Filter filter = new Filter(q, OrganisationKind.of(kind).orElse(null), parent, group, ended, time.today());
        Found found = search.find(filter, wanted, ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found.organisations());
        model.addAttribute(
                "named",
                organisations.byIds(
                        Stream.concat(found.organisations().stream().map(Organisation::parentId), Stream.of(parent))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
        model.addAttribute("groups", groups.all());
        model.addAttribute("paging", new Paging(wanted, ROWS, found.total(), address(filter)));
        return "organisations/organisations";
    }

    private static String address(Filter filter) {
        return UriComponentsBuilder.fromPath("/admin/organisations")
                        .queryParam("q", "{q}")
                        .queryParam(
                                "kind",
                                filter.kind() == null ? "" : filter.kind().key())
                        .queryParam("parent", filter.parentId())
                        .queryParam("group", "{group}")
                        .queryParam("ended", filter.ended())
                        .encode()
                        .buildAndExpand(Map.of("q", filter.words(), "group", filter.group()))
                        .toUriString()
                + "&page=";
    }

    @GetMapping("/admin/organisations/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        actor.requireAdministrator();
        Organisation organisation = organisations.byId(id).orElseThrow(NotFound::new);
        List<Long> others = Stream.of(organisation.parentId(), organisation.successorId())
                .filter(Objects::nonNull)
                .toList();
        model.addAttribute("organisation", organisation);
        model.addAttribute("today", time.today());
        model.addAttribute("named", organisations.byIds(others));
        model.addAttribute("predecessors", organisations.predecessors(id));
        model.addAttribute("below", search.find(new Filter("", null, id, "", true, time.today()), 1, BELOW));
        model.addAttribute("memberships", groups.membershipsOf(organisation));
        return "organisations/organisation";
    }
}
