package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.web.Share;
import org.springframework.stereotype.Component;

/** How many participants have answered the first step of each round. Three queries, however many rounds. */
@Component
public class RoundShares {
    private final Rounds rounds;
    private final Participants participants;
    private final StepKinds kinds;

    RoundShares(Rounds rounds, Participants participants, StepKinds kinds) {
        this.rounds = rounds;
        this.participants = participants;
        this.kinds = kinds;
    }

    /** By the id of the round. The caller has checked that the actor may know. */
    public Map<Long, Share> of(Collection<Round> some) {
        List<Long> ids = some.stream().map(Round::id).toList();
        Map<Long, List<Step>> steps = rounds.steps(ids);
        Map<Long, Long> totals = participants.counts(ids);
        List<Step> first =
                steps.values().stream().flatMap(all -> all.stream().limit(1)).toList();
        Map<Long, Long> answered = kinds.activities(first, null).stream()
                .filter(activity -> activity.receivedAt() != null)
                .collect(Collectors.groupingBy(Activity::stepId, Collectors.counting()));
        return first.stream()
                .collect(Collectors.toMap(
                        Step::roundId,
                        step -> new Share(
                                answered.getOrDefault(step.id(), 0L), totals.getOrDefault(step.roundId(), 0L))));
    }
}
