package org.ruammue.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** The clock of tests: runs on from wherever it was put. */
public final class MovableTime extends BusinessTime {
    private volatile Duration offset = Duration.ZERO;

    public MovableTime() {
        super(Clock.systemUTC());
    }

    @Override
    public Instant now() {
        return super.now().plus(offset);
    }

    public void forward(Duration by) {
        offset = offset.plus(by);
    }

    /** Puts the clock to a time in Bangkok. */
    public void moveTo(LocalDateTime time) {
        offset = Duration.between(super.now(), time.atZone(ZONE).toInstant());
    }

    public void reset() {
        offset = Duration.ZERO;
    }
}
