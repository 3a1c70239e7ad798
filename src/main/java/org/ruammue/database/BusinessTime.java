package org.ruammue.database;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock the business runs by. Everything that asks for the time asks here, so that tests can move it
 * ({@code MovableTime} in the tests). Instants carry microseconds, as PostgreSQL stores them.
 */
public class BusinessTime {
    /** The zone of days, deadlines and printed times. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final Clock clock;

    public BusinessTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Bangkok. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
