package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of work that the modules above bring. */
@Component
public class StepKinds {
    private final ObjectProvider<StepKind> kinds;

    StepKinds(ObjectProvider<StepKind> kinds) {
        this.kinds = kinds;
    }

    public Set<String> keys() {
        return new TreeMap<>(kinds.stream().collect(Collectors.toMap(StepKind::key, kind -> kind))).keySet();
    }

    public Optional<StepKind> find(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    public StepKind of(Step step) {
        return find(step.kind()).orElseThrow(() -> new IllegalStateException("No step kind " + step.kind()));
    }

    /** Activities in steps of any kinds: one query a kind. */
    List<Activity> activities(Collection<Step> steps, @Nullable Collection<Long> participants) {
        Map<String, List<Long>> byKind = steps.stream()
                .collect(Collectors.groupingBy(Step::kind, Collectors.mapping(Step::id, Collectors.toList())));
        return kinds.stream()
                .filter(kind -> byKind.containsKey(kind.key()))
                .flatMap(kind -> kind.activities(byKind.getOrDefault(kind.key(), List.of()), participants).stream())
                .toList();
    }
}
