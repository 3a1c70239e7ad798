package org.ruammue.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.springframework.stereotype.Service;

/** The to-do list of a person: everything that rounds ask of the organisations in which they hold an office. */
@Service
public class WorkList {
    private final Participants participants;
    private final Rounds rounds;
    private final Organisations organisations;
    private final StepKinds kinds;
    private final StepCalendar calendar;
    private final BusinessTime time;

    WorkList(
            Participants participants,
            Rounds rounds,
            Organisations organisations,
            StepKinds kinds,
            StepCalendar calendar,
            BusinessTime time) {
        this.participants = participants;
        this.rounds = rounds;
        this.organisations = organisations;
        this.kinds = kinds;
        this.calendar = calendar;
        this.time = time;
    }

    /**
     * One thing asked of one organisation.
     *
     * @param forHead the next move is the head's: to approve or send back
     * @param href the page where it is done
     */
    public record Item(
            Round round,
            Step step,
            Organisation organisation,
            Standing standing,
            Stage stage,
            StepDates dates,
            boolean forHead,
            boolean closed,
            @Nullable Instant lastAt,
            String href) {}

    /** What is owed first and among that what is due first; what is done comes last. A constant number of queries. */
    public List<Item> of(Actor actor) {
        Set<Long> focal = actor.organisations(Role.FOCAL_PERSON);
        Set<Long> head = actor.organisations(Role.HEAD);
        Set<Long> mine = actor.organisations(Role.FOCAL_PERSON, Role.HEAD);
        List<Participants.Place> places = mine.isEmpty() ? List.of() : participants.placesOf(mine);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Long, Round> byRound = rounds.byIds(ids(places, Participants.Place::roundId));
        Map<Long, Step> bySteps = rounds.steps(byRound.keySet()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Step::id, step -> step));
        Map<Long, Organisation> byOrganisation = organisations.byIds(ids(places, Participants.Place::organisationId));
        Map<Key, Activity> activities =
                kinds.activities(bySteps.values(), ids(places, Participants.Place::participantId)).stream()
                        .collect(Collectors.toMap(a -> new Key(a.stepId(), a.participantId()), a -> a));
        Map<Key, LocalDate> extended = participants.extensions(bySteps.keySet()).stream()
                .collect(Collectors.toMap(e -> new Key(e.stepId(), e.participantId()), Participants.Extended::due));
        Set<Long> waived = participants.waived(ids(places, Participants.Place::participantId));
        LocalDate today = time.today();
        return places.stream()
                .map(place -> {
                    Key key = new Key(place.stepId(), place.participantId());
                    Round round = java.util.Objects.requireNonNull(byRound.get(place.roundId()));
                    Step step = java.util.Objects.requireNonNull(bySteps.get(place.stepId()));
                    Organisation organisation =
                            java.util.Objects.requireNonNull(byOrganisation.get(place.organisationId()));
                    Activity activity = activities.get(key);
                    Stage stage = activity == null ? Stage.NOT_STARTED : activity.stage();
                    StepDates dates = calendar.dates(step, extended.get(key));
                    boolean overdue = (activity == null || activity.receivedAt() == null) && dates.isOverdue(today);
                    return new Item(
                            round,
                            step,
                            organisation,
                            Standings.standing(stage, waived.contains(place.participantId()), overdue),
                            stage,
                            dates,
                            stage == Stage.WITH_HEAD && head.contains(place.organisationId()),
                            round.closedAt() != null,
                            activity == null ? null : activity.lastAt(),
                            kinds.of(step).workPage(round, step, organisation.code()));
                })
                .filter(item -> item.dates().hasOpened(today) || !item.closed())
                .filter(item -> focal.contains(item.organisation().id())
                        || head.contains(item.organisation().id()))
                .sorted(Comparator.comparing((Item item) -> isDone(item))
                        .thenComparing(item -> item.dates().due().date())
                        .thenComparing(item -> item.organisation().id()))
                .toList();
    }

    public static boolean isDone(Item item) {
        return item.closed() || item.stage().isIn() || item.standing() == Standing.WAIVED;
    }

    private record Key(long stepId, long participantId) {}

    private static Set<Long> ids(
            Collection<Participants.Place> places, java.util.function.Function<Participants.Place, Long> id) {
        return places.stream().map(id).collect(Collectors.toSet());
    }
}
