package org.ruammue.submissions;

import java.util.Arrays;
import java.util.Random;

/** What becomes of one agency's answer in the demo city, from nothing to everything. */
enum DemoFate {
    NOTHING,
    DRAFT,
    WITH_HEAD,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** @param shares weight of each fate, in their order */
    static DemoFate draw(Random random, int... shares) {
        int rest = random.nextInt(Arrays.stream(shares).sum());
        for (int i = 0; i < shares.length; i++) {
            rest -= shares[i];
            if (rest < 0) {
                return values()[i];
            }
        }
        return NOTHING;
    }

    /** Whether it comes at least as far as the other. */
    boolean reaches(DemoFate other) {
        return compareTo(other) >= 0;
    }
}
