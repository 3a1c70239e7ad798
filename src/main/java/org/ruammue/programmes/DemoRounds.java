package org.ruammue.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.DemoCity;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.accounts.SignedIn;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.LocalizedText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The rounds of the demo city: the survey of BE 2564 with the real dates of its memo (R0.15), closed; and two live ones whose
 * dates stand around today, so that something is always due this week and something is late.
 */
@Component
@Order(35)
public class DemoRounds implements ApplicationRunner {
    public static final String CLOSED = "collaboration-wishes-2564";
    public static final String LIVE = "wishes-live";
    public static final String OVERDUE = "research-topics-live";

    private static final String TEMPLATE = "collaboration-wishes";

    private final StartRound start;
    private final PrepareRound prepare;
    private final IssueRound issue;
    private final CloseRound close;
    private final Actors actors;
    private final People people;
    private final BusinessTime time;
    private final DemoCity city;

    DemoRounds(
            StartRound start,
            PrepareRound prepare,
            IssueRound issue,
            CloseRound close,
            Actors actors,
            People people,
            BusinessTime time,
            DemoCity city) {
        this.start = start;
        this.prepare = prepare;
        this.issue = issue;
        this.close = close;
        this.actors = actors;
        this.people = people;
        this.time = time;
        this.city = city;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        city.fill("select exists (select from round)", this::seed);
    }

    private void seed() {
        LocalDate today = time.today();
        round(
                CLOSED,
                new FiscalYear(2564),
                LocalDate.of(2021, 3, 23),
                LocalDate.of(2021, 4, 7),
                LocalDate.of(2021, 4, 30),
                null,
                List.of());
        round(
                LIVE,
                FiscalYear.of(today),
                today.minusDays(9),
                today.plusDays(4),
                today.plusDays(18),
                new LocalizedText(
                        "สำรวจความประสงค์ในการสร้างความร่วมมือ รอบพิเศษ", "Collaboration wishes, special round"),
                List.of());
        round(
                OVERDUE,
                FiscalYear.of(today),
                today.minusDays(20),
                today.minusDays(4),
                today.plusDays(10),
                new LocalizedText("หัวข้อวิจัยเร่งด่วนของสำนักงานเขต", "Urgent research topics of the districts"),
                List.of("district-offices"));
    }

    /** Closes the round of the past once its answers are in. */
    public void closePast() {
        time.at(
                LocalDate.of(2021, 5, 3).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant(),
                () -> close.handle(coordinator(), CLOSED, true));
    }

    private void round(
            String slug,
            FiscalYear year,
            LocalDate opens,
            LocalDate due,
            LocalDate locks,
            @Nullable LocalizedText name,
            List<String> groups) {
        Actor coordinator = coordinator();
        time.at(opens.atTime(9, 15).atZone(BusinessTime.ZONE).toInstant(), () -> {
            start.handle(coordinator, new StartRound.Command(TEMPLATE, year, slug));
            if (name != null) {
                prepare.handle(coordinator, new PrepareRound.NameRound(slug, name, new LocalizedText("", "")));
            }
            prepare.handle(coordinator, new PrepareRound.SetDates(slug, "survey", opens, due, locks));
            if (!groups.isEmpty()) {
                prepare.handle(coordinator, new PrepareRound.SetGroups(slug, groups));
            }
            issue.handle(coordinator, slug);
        });
    }

    /** Who runs the rounds of the demo city. */
    public Actor coordinator() {
        Person person = people.byUsername("coordinator").orElseThrow();
        return actors.atWork(new SignedIn(person.id(), person.username()))
                .orElseThrow()
                .actor();
    }
}
