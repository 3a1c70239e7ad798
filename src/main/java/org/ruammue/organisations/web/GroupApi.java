package org.ruammue.organisations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.KeepGroups;
import org.ruammue.organisations.OrganisationGroup;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.OrganisationGroups.Membership;
import org.ruammue.web.Listing;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups and memberships by the API: everyone signed in may read, administrators may add and end. */
@RestController
@RequestMapping("/api/v1/groups")
@Tag(name = "groups")
class GroupApi {
    private final OrganisationGroups groups;
    private final KeepGroups keep;
    private final BusinessTime time;

    GroupApi(OrganisationGroups groups, KeepGroups keep, BusinessTime time) {
        this.groups = groups;
        this.keep = keep;
        this.time = time;
    }

    /** @param members how many existing organisations are in it today */
    record GroupJson(String key, LocalizedText name, String kind, String source, long members) {}

    /** @param id for the command that ends it */
    record MembershipJson(
            long id,
            String organisation,
            LocalizedText name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    record GroupBody(
            @Nullable String key,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable String source) {}

    record MemberBody(
            @Nullable String organisation,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}

    record EndBody(@Nullable LocalDate validTo) {}

    @GetMapping
    @Operation(summary = "All groups in their order")
    List<GroupJson> list(Actor actor) {
        Map<String, Long> sizes = groups.sizes(time.today());
        return groups.all().stream().map(group -> json(group, sizes)).toList();
    }

    @GetMapping("/{key}/members")
    @Operation(summary = "Who is in a group today or will be, with dates; past members too on demand")
    Listing<MembershipJson> members(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        OrganisationGroup group = groups.byKey(key).orElseThrow(NotFound::new);
        int number = Listing.page(page);
        int rows = Listing.size(size);
        var found = groups.memberships(group, time.today(), past, number, rows);
        return new Listing<>(found.memberships().stream().map(GroupApi::json).toList(), number, rows, found.total());
    }

    @PostMapping
    @Operation(summary = "Adds a group (administrators)")
    ResponseEntity<GroupJson> add(Actor actor, @RequestBody GroupBody body) {
        OrganisationGroup added = keep.addGroup(
                actor,
                new KeepGroups.NewGroup(
                        OrganisationApi.text(body.key()),
                        OrganisationApi.text(body.nameTh()),
                        OrganisationApi.text(body.nameEn()),
                        OrganisationApi.text(body.kind()),
                        OrganisationApi.text(body.source())));
        return ResponseEntity.created(URI.create("/api/v1/groups/" + added.key() + "/members"))
                .body(json(added, Map.of()));
    }

    @PostMapping("/{key}/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds an organisation to a group (administrators)")
    void addMember(Actor actor, @PathVariable String key, @RequestBody MemberBody body) {
        keep.addMember(
                actor,
                new KeepGroups.NewMember(
                        key,
                        OrganisationApi.text(body.organisation()),
                        body.validFrom(),
                        OrganisationApi.text(body.source())));
    }

    @PostMapping("/{key}/members/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a membership its last day (administrators)")
    void endMember(Actor actor, @PathVariable String key, @PathVariable long id, @RequestBody EndBody body) {
        keep.endMember(actor, new KeepGroups.Leave(key, id, body.validTo()));
    }

    private static GroupJson json(OrganisationGroup group, Map<String, Long> sizes) {
        return new GroupJson(
                group.key(), group.name(), group.kind(), group.source(), sizes.getOrDefault(group.key(), 0L));
    }

    private static MembershipJson json(Membership membership) {
        return new MembershipJson(
                membership.id(),
                membership.organisation().code(),
                membership.organisation().name(),
                membership.validFrom(),
                membership.validTo(),
                membership.source());
    }
}
