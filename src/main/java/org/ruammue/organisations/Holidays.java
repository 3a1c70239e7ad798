package org.ruammue.organisations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.HolidayCalendar;
import org.ruammue.thai.HolidayName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The public holidays. As a calendar it answers from memory, because a page asks for hundreds of days: what another server
 * changes is seen within a minute, what this one changes at once.
 */
@Service
public class Holidays implements HolidayCalendar {
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String SELECT = "select id, day, name_th, name_en, kind, confirmed, source from holiday ";

    private record Snapshot(Map<LocalDate, HolidayName> names, long takenAt) {
        boolean fresh() {
            return System.nanoTime() - takenAt < LONGEST_NANOS;
        }
    }

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HolidayName> holidayOn(LocalDate day) {
        Snapshot known = snapshot.get();
        if (known == null || !known.fresh()) {
            known = take();
            snapshot.set(known);
        }
        return Optional.ofNullable(known.names.get(day));
    }

    public List<Holiday> between(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "where day between :first and :last order by day")
                .param("first", first)
                .param("last", last)
                .query(Holiday.class)
                .list();
    }

    public List<Holiday> ofYear(int christianYear) {
        return between(LocalDate.of(christianYear, 1, 1), LocalDate.of(christianYear, 12, 31));
    }

    public Optional<Holiday> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Holiday.class)
                .optional();
    }

    /** The Christian years for which any holiday is known, first to last. */
    public List<Integer> years() {
        return jdbc.sql("select distinct extract(year from day)::int as year from holiday order by year")
                .query(Integer.class)
                .list();
    }

    @TransactionalEventListener
    void on(HolidaysChanged changed) {
        forget();
    }

    void forget() {
        snapshot.set(null);
    }

    private Snapshot take() {
        long now = System.nanoTime();
        return new Snapshot(
                jdbc.sql(SELECT).query(Holiday.class).list().stream()
                        .collect(Collectors.toMap(
                                Holiday::day, holiday -> new HolidayName(holiday.nameTh(), holiday.nameEn()))),
                now);
    }
}
