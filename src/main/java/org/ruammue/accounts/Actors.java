package org.ruammue.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.springframework.stereotype.Service;

/** Works out what a person may do today from the offices held today. */
@Service
public class Actors {
    private final People people;
    private final Organisations organisations;
    private final BusinessTime time;

    Actors(People people, Organisations organisations, BusinessTime time) {
        this.people = people;
        this.organisations = organisations;
        this.time = time;
    }

    /**
     * A person at work: the actor for commands, and the offices for the header of a page.
     *
     * @param organisations the organisations of the offices
     */
    public record AtWork(Person person, Actor actor, List<Office> offices, List<Organisation> organisations) {}

    /** Empty for a person who does not exist or is disabled. */
    public Optional<AtWork> atWork(SignedIn signedIn) {
        return people.byId(signedIn.personId())
                .filter(person -> person.disabledAt() == null)
                .map(this::load);
    }

    /** By organisation: one person who holds the office there today, with what that office alone allows. */
    public Map<Long, Actor> holding(Role role, Collection<Long> organisationIds) {
        List<Office> offices = people.holders(organisationIds, role, time.today());
        Map<Long, Person> persons =
                people.byIds(offices.stream().map(Office::personId).collect(Collectors.toSet()));
        return offices.stream()
                .collect(Collectors.toMap(
                        Office::organisationId,
                        office -> new Actor(
                                office.personId(),
                                Objects.requireNonNull(persons.get(office.personId()))
                                        .nameTh(),
                                Set.of(new Grant(role, office.organisationId()))),
                        (first, second) -> first));
    }

    /** The actor behind {@code RUAMMUE_API_TOKEN}: administrator and coordinator of everything, answers for nobody. */
    public Actor bootstrap() {
        Set<Grant> grants = new HashSet<>();
        for (long id : organisations.allIds()) {
            grants.add(new Grant(Role.ADMINISTRATOR, id));
            grants.add(new Grant(Role.COORDINATOR, id));
        }
        return new Actor(0, "bootstrap-token", grants);
    }

    private AtWork load(Person person) {
        LocalDate today = time.today();
        List<Office> held = people.officesOf(person.id()).stream()
                .filter(office -> !office.validFrom().isAfter(today)
                        && (office.validTo() == null || !office.validTo().isBefore(today)))
                .toList();
        Set<Grant> grants = held.stream()
                .map(office -> new Grant(office.role(), office.organisationId()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Long> coordinated = held.stream()
                .filter(office -> office.role() == Role.COORDINATOR)
                .map(Office::organisationId)
                .collect(Collectors.toSet());
        if (!coordinated.isEmpty()) {
            organisations.withDescendants(coordinated).forEach(id -> grants.add(new Grant(Role.COORDINATOR, id)));
        }
        Set<Long> ids = held.stream().map(Office::organisationId).collect(Collectors.toSet());
        return new AtWork(
                person,
                new Actor(person.id(), person.nameTh(), Set.copyOf(grants)),
                held,
                List.copyOf(organisations.byIds(ids).values()));
    }
}
