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

    private static final ScopedValue<Instant> ELSEWHEN = ScopedValue.newInstance();

    private final Clock clock;

    public BusinessTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        Instant now = ELSEWHEN.isBound() ? ELSEWHEN.get() : clock.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Does something as if at another moment; this is how the demo city gets its past. */
    public void at(Instant moment, Runnable what) {
        ScopedValue.where(ELSEWHEN, moment).run(what);
    }

    /** Today in Bangkok. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
