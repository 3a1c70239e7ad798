package org.ruammue.organisations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.KeepOrganisations;
import org.ruammue.organisations.KeepOrganisations.Details;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationKind;
import org.ruammue.organisations.OrganisationSearch;
import org.ruammue.organisations.OrganisationSearch.Filter;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Listing;
import org.ruammue.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations by the API: everyone signed in may read, administrators may add and change. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "organisations")
class OrganisationApi {
    private final Organisations organisations;
    private final OrganisationSearch search;
    private final KeepOrganisations keep;
    private final BusinessTime time;

    OrganisationApi(Organisations organisations, OrganisationSearch search, KeepOrganisations keep, BusinessTime time) {
        this.organisations = organisations;
        this.search = search;
        this.keep = keep;
        this.time = time;
    }

    /** An organisation as sent; what is left out is empty. {@code parent} and {@code successor} are codes. */
    record OrganisationBody(
            @Nullable String code,
            @Nullable String civilCode,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String shortTh,
            @Nullable String kind,
            @Nullable String parent,
            @Nullable String documentPrefix,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean ended,
            @Nullable String successor,
            @Nullable String source,
            @Nullable String unconfirmed) {

        Details details() {
            return new Details(
                    text(code),
                    text(civilCode),
                    text(nameTh),
                    text(nameEn),
                    text(shortTh),
                    text(kind),
                    text(parent),
                    text(documentPrefix),
                    validFrom,
                    validTo,
                    Boolean.TRUE.equals(ended),
                    text(successor),
                    text(source),
                    text(unconfirmed));
        }
    }

    @GetMapping
    @Operation(summary = "Organisations by words, kind, group or parent, ordered by code")
    Listing<OrganisationJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        LocalDate day = on == null ? time.today() : on;
        OrganisationKind wanted =
                kind.isEmpty() ? null : OrganisationKind.of(kind).orElseThrow(NotFound::new);
        long above = parent.isEmpty() ? 0 : known(parent).id();
        int number = Listing.page(page);
        int rows = Listing.size(size);
        var found = search.find(new Filter(q, wanted, above, group, ended, day), number, rows);
        return new Listing<>(
                OrganisationJson.of(found.organisations(), organisations, day), number, rows, found.total());
    }

    @GetMapping("/{code}")
    @Operation(summary = "One organisation by its code")
    OrganisationJson show(Actor actor, @PathVariable String code) {
        return json(known(code));
    }

    @PostMapping
    @Operation(summary = "Adds an organisation (administrators)")
    ResponseEntity<OrganisationJson> add(Actor actor, @RequestBody OrganisationBody body) {
        Organisation added = keep.add(actor, body.details());
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + added.code()))
                .body(json(added));
    }

    @PutMapping("/{code}")
    @Operation(summary = "Replaces what is known of an organisation (administrators)")
    OrganisationJson change(Actor actor, @PathVariable String code, @RequestBody OrganisationBody body) {
        actor.requireAdministrator();
        return json(keep.change(actor, known(code).id(), body.details()));
    }

    private Organisation known(String code) {
        return organisations.byCode(code).orElseThrow(NotFound::new);
    }

    private OrganisationJson json(Organisation organisation) {
        return OrganisationJson.of(List.of(organisation), organisations, time.today())
                .getFirst();
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
