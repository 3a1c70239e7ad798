package org.ruammue.programmes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Share;
import org.springframework.stereotype.Service;

/** What anybody may see without signing in: which rounds are open, by when, and how many agencies have answered. */
@Service
public class PublicRounds {
    private final Rounds rounds;
    private final RoundShares shares;
    private final Organisations organisations;
    private final StepCalendar calendar;
    private final BusinessTime time;

    PublicRounds(
            Rounds rounds, RoundShares shares, Organisations organisations, StepCalendar calendar, BusinessTime time) {
        this.rounds = rounds;
        this.shares = shares;
        this.organisations = organisations;
        this.calendar = calendar;
        this.time = time;
    }

    /** Issued rounds that are not closed and have opened, what is due first on top. A constant number of queries. */
    public List<OpenRound> open() {
        List<Round> open = rounds.issued().stream()
                .filter(round -> round.closedAt() == null)
                .toList();
        Set<Long> ids = open.stream().map(Round::id).collect(Collectors.toSet());
        Map<Long, List<Step>> steps = rounds.steps(ids);
        Map<Long, Share> answered = shares.of(open);
        Map<Long, Organisation> owners =
                organisations.byIds(open.stream().map(Round::ownerId).collect(Collectors.toSet()));
        return open.stream()
                .filter(round -> !steps.getOrDefault(round.id(), List.of()).isEmpty())
                .map(round -> {
                    Step step = java.util.Objects.requireNonNull(steps.get(round.id()))
                            .getFirst();
                    return new OpenRound(
                            round.name(),
                            java.util.Objects.requireNonNull(owners.get(round.ownerId()))
                                    .name(),
                            step.name(),
                            DueDates.of(calendar.dates(step), time.today(), false),
                            java.util.Objects.requireNonNull(answered.get(round.id())));
                })
                .sorted(java.util.Comparator.comparing(round -> round.due().effective()))
                .toList();
    }
}
