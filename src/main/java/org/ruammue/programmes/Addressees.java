package org.ruammue.programmes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationGroups;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Expands the addressee classes of a round in preparation into named organisations, each with its reason (R0.3). */
@Service
public class Addressees {
    private final JdbcClient jdbc;
    private final OrganisationGroups groups;
    private final Organisations organisations;
    private final People people;
    private final BusinessTime time;

    Addressees(
            JdbcClient jdbc, OrganisationGroups groups, Organisations organisations, People people, BusinessTime time) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.organisations = organisations;
        this.people = people;
        this.time = time;
    }

    /**
     * An organisation that a round would address if it were issued now.
     *
     * @param reasons names of the groups that bring it, or the reason why it was added by hand
     * @param leftOut true where it was taken out by hand; {@code reasons} then ends with why
     * @param hasFocalPerson somebody is there to answer
     * @param hasHead somebody is there to approve
     */
    public record Addressee(
            Organisation organisation,
            List<LocalizedText> reasons,
            boolean leftOut,
            boolean hasFocalPerson,
            boolean hasHead) {

        public LocalizedText reason() {
            return new LocalizedText(
                    reasons.stream().map(LocalizedText::th).collect(Collectors.joining(", ")),
                    reasons.stream()
                            .map(text -> text.en().isBlank() ? text.th() : text.en())
                            .collect(Collectors.joining(", ")));
        }
    }

    public List<String> groupKeys(Round round) {
        return jdbc.sql("select group_key from round_group where round_id = :round order by position")
                .param("round", round.id())
                .query(String.class)
                .list();
    }

    private record ByHand(long organisationId, boolean included, String reason) {}

    /** In the order of the groups, then of the organisations' codes; each organisation once. */
    public List<Addressee> expand(Round round) {
        Map<Long, Organisation> found = new LinkedHashMap<>();
        Map<Long, List<LocalizedText>> reasons = new LinkedHashMap<>();
        for (OrganisationGroups.Member member : groups.members(groupKeys(round), time.today())) {
            found.put(member.organisation().id(), member.organisation());
            reasons.computeIfAbsent(member.organisation().id(), id -> new ArrayList<>())
                    .add(member.groupName());
        }
        List<ByHand> exceptions =
                jdbc.sql("""
                select organisation_id, included, reason from round_exception where round_id = :round
                order by organisation_id""").param("round", round.id()).query(ByHand.class).list();
        Map<Long, Organisation> added = organisations.byIds(
                exceptions.stream().map(ByHand::organisationId).toList());
        Set<Long> leftOut = new HashSet<>();
        for (ByHand exception : exceptions) {
            long id = exception.organisationId;
            if (exception.included || found.containsKey(id)) {
                found.putIfAbsent(id, java.util.Objects.requireNonNull(added.get(id)));
                reasons.computeIfAbsent(id, x -> new ArrayList<>()).add(new LocalizedText(exception.reason, ""));
            }
            if (!exception.included) {
                leftOut.add(id);
            }
        }
        Set<Long> withFocal = organisationsWith(found.keySet(), Role.FOCAL_PERSON);
        Set<Long> withHead = organisationsWith(found.keySet(), Role.HEAD);
        return found.values().stream()
                .map(organisation -> new Addressee(
                        organisation,
                        reasons.getOrDefault(organisation.id(), List.of()),
                        leftOut.contains(organisation.id()),
                        withFocal.contains(organisation.id()),
                        withHead.contains(organisation.id())))
                .toList();
    }

    private Set<Long> organisationsWith(Set<Long> ids, Role role) {
        return people.holders(ids, role, time.today()).stream()
                .map(Office::organisationId)
                .collect(Collectors.toSet());
    }
}
