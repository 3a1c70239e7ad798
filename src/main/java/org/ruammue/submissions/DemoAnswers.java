package org.ruammue.submissions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.DemoCity;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.DemoRounds;
import org.ruammue.programmes.Participant;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Step;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the rounds of the demo city with invented answers: which agency comes how far, and when. */
@Component
@Order(40)
class DemoAnswers implements ApplicationRunner {
    /** The agencies of the people whom the sign-in page offers meet each kind of work once. */
    private static final Map<String, DemoFate> OFFERED_LIVE =
            Map.of("50070000", DemoFate.NOTHING, "50120000", DemoFate.WITH_HEAD, "08000000", DemoFate.RETURNED);

    private static final Map<String, DemoFate> OFFERED_OVERDUE =
            Map.of("50070000", DemoFate.DRAFT, "50120000", DemoFate.SUBMITTED);

    private final DemoCity city;
    private final DemoRounds demoRounds;
    private final DemoCourse course;
    private final Rounds rounds;
    private final Participants participants;
    private final Organisations organisations;
    private final Actors actors;
    private final BusinessTime time;

    DemoAnswers(
            DemoCity city,
            DemoRounds demoRounds,
            DemoCourse course,
            Rounds rounds,
            Participants participants,
            Organisations organisations,
            Actors actors,
            BusinessTime time) {
        this.city = city;
        this.demoRounds = demoRounds;
        this.course = course;
        this.rounds = rounds;
        this.participants = participants;
        this.organisations = organisations;
        this.actors = actors;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        city.fill("select exists (select from submission)", () -> {
            fill(DemoRounds.CLOSED, Map.of(), 4, 4, 0, 2, 0, 90);
            fill(DemoRounds.LIVE, OFFERED_LIVE, 30, 18, 9, 28, 3, 12);
            fill(DemoRounds.OVERDUE, OFFERED_OVERDUE, 12, 12, 6, 45, 3, 22);
            demoRounds.closePast();
        });
    }

    /** @param shares weight of each fate, in the order of {@link DemoFate} */
    private void fill(String slug, Map<String, DemoFate> offered, int... shares) {
        Round round = rounds.get(slug);
        Step step = rounds.steps(round).getFirst();
        List<Participant> all = participants.of(step);
        List<Long> ids = all.stream().map(Participant::organisationId).toList();
        Map<Long, Organisation> byId = organisations.byIds(ids);
        Map<Long, Actor> clerks = actors.holding(Role.FOCAL_PERSON, ids);
        Map<Long, Actor> heads = actors.holding(Role.HEAD, ids);
        Random random = new Random(slug.hashCode());
        for (long id : ids) {
            String agency = Objects.requireNonNull(byId.get(id)).code();
            Actor clerk = clerks.get(id);
            Actor head = heads.get(id);
            DemoFate drawn = DemoFate.draw(random, shares);
            DemoFate fate = offered.getOrDefault(agency, drawn);
            if (fate != DemoFate.NOTHING && clerk != null && head != null) {
                Instant at = moment(step, random);
                course.run(new DemoCourse.Case(round, step, agency, clerk, head), fate, at, random);
            }
        }
    }

    /** Most come in the second half of the time, as in life; none in the future. */
    private Instant moment(Step step, Random random) {
        Instant opened = step.opens().atTime(9, 30).atZone(BusinessTime.ZONE).toInstant();
        Instant locks = step.locks().atTime(15, 0).atZone(BusinessTime.ZONE).toInstant();
        Instant end = locks.isBefore(time.now()) ? locks : time.now();
        double when = Math.min(0.97, 0.25 + 0.5 * random.nextDouble() + 0.2 * random.nextDouble());
        return opened.plusMillis((long) (Duration.between(opened, end).toMillis() * when));
    }
}
