package org.ruammue.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

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

    /** Puts this clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        @Primary
        MovableTime movableTime() {
            return new MovableTime();
        }
    }
}
