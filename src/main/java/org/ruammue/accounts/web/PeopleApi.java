package org.ruammue.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.accounts.Staffing;
import org.ruammue.accounts.Tokens;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Listing;
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

/** People, their offices and their tokens by the API, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people")
class PeopleApi {
    private final People people;
    private final Staffing staffing;
    private final Tokens tokens;
    private final Organisations organisations;
    private final BusinessTime time;

    PeopleApi(People people, Staffing staffing, Tokens tokens, Organisations organisations, BusinessTime time) {
        this.people = people;
        this.staffing = staffing;
        this.tokens = tokens;
        this.organisations = organisations;
        this.time = time;
    }

    record PersonBody(
            String username,
            String nameTh,
            @Nullable String nameEn,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String password) {
        PersonBody {
            Objects.requireNonNull(username);
            Objects.requireNonNull(nameTh);
        }
    }

    record OfficeBody(
            String organisation,
            Role role,
            @Nullable String titleTh,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        OfficeBody {
            Objects.requireNonNull(organisation);
            Objects.requireNonNull(role);
        }
    }

    record TokenBody(@Nullable String label) {}

    /** @param token shown this once and not kept */
    record TokenJson(String token) {}

    record OfficeJson(long id) {}

    @GetMapping
    @Operation(summary = "People by name; q matches name, user name and e-mail")
    Listing<Person> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Listing.DEFAULT_SIZE) int size) {
        actor.requireAdministrator();
        int number = Listing.page(page);
        int limit = Listing.size(size);
        return new Listing<>(people.search(q, limit, (number - 1) * limit), number, limit, people.count(q));
    }

    @PostMapping
    @Operation(summary = "Adds a person")
    ResponseEntity<Person> add(Actor actor, @RequestBody PersonBody body) {
        staffing.addPerson(
                actor,
                new Staffing.NewPerson(
                        body.username(),
                        body.email(),
                        body.nameTh(),
                        text(body.nameEn()),
                        text(body.phone()),
                        body.password()));
        return ResponseEntity.created(URI.create("/api/v1/people/" + body.username()))
                .body(person(body.username()));
    }

    @GetMapping("/{username}/offices")
    @Operation(summary = "All offices a person ever held")
    List<Office> offices(Actor actor, @PathVariable String username) {
        actor.requireAdministrator();
        return people.officesOf(person(username).id());
    }

    @PostMapping("/{username}/offices")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a person an office in an organisation, from a day on")
    OfficeJson addOffice(Actor actor, @PathVariable String username, @RequestBody OfficeBody body) {
        long organisation = organisations
                .byCode(body.organisation())
                .orElseThrow(NotFound::new)
                .id();
        return new OfficeJson(staffing.addOffice(
                actor,
                new Staffing.NewOffice(
                        person(username).id(),
                        organisation,
                        body.role(),
                        text(body.titleTh()),
                        "",
                        "",
                        body.validFrom() == null ? time.today() : body.validFrom(),
                        body.validTo())));
    }

    @PostMapping("/{username}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a Bearer token that acts as this person")
    TokenJson addToken(Actor actor, @PathVariable String username, @RequestBody TokenBody body) {
        actor.requireAdministrator();
        return new TokenJson(tokens.create(actor, person(username).id(), text(body.label())));
    }

    private Person person(String username) {
        return people.byUsername(username).orElseThrow(NotFound::new);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
