package org.ruammue.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How high a node stands. What is lower lies in something higher; a goal may lie in a plan without strategies. */
public enum PlanLevel {
    /** A plan or a policy. */
    PLAN,
    /** A strategy, a side or a strand of a plan. */
    STRATEGY,
    /** A goal or an issue. */
    GOAL;

    /** As files and addresses write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key. */
    public String nameKey() {
        return "plans.level." + key();
    }

    public static Optional<PlanLevel> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }
}
