package org.ruammue.submissions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Grant;
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
import org.ruammue.yaml.YamlSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills the rounds of the demo city with invented answers, through the same commands that people use. */
@Component
@Order(40)
class DemoAnswers implements ApplicationRunner {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What becomes of one agency's answer. */
    private enum Fate {
        NOTHING,
        DRAFT,
        WITH_HEAD,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /** The agencies of the people whom the sign-in page offers meet each kind of work once. */
    private static final Map<String, Fate> OFFERED_LIVE =
            Map.of("50070000", Fate.NOTHING, "50120000", Fate.WITH_HEAD, "08000000", Fate.RETURNED);

    private static final Map<String, Fate> OFFERED_OVERDUE = Map.of("50070000", Fate.DRAFT, "50120000", Fate.SUBMITTED);

    private final Desks desks;
    private final Submissions submissions;
    private final Approval approval;
    private final Submit submit;
    private final Decide decide;
    private final Rounds rounds;
    private final DemoRounds demoRounds;
    private final Participants participants;
    private final Organisations organisations;
    private final People people;
    private final BusinessTime time;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean demo;

    DemoAnswers(
            Desks desks,
            Submissions submissions,
            Approval approval,
            Submit submit,
            Decide decide,
            Rounds rounds,
            DemoRounds demoRounds,
            Participants participants,
            Organisations organisations,
            People people,
            BusinessTime time,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${ruammue.demo:false}") boolean demo) {
        this.desks = desks;
        this.submissions = submissions;
        this.approval = approval;
        this.submit = submit;
        this.decide = decide;
        this.rounds = rounds;
        this.demoRounds = demoRounds;
        this.participants = participants;
        this.organisations = organisations;
        this.people = people;
        this.time = time;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo
                || jdbc.sql("select exists (select from submission)")
                        .query(Boolean.class)
                        .single()) {
            return;
        }
        List<JsonNode> wishes = YamlSource.parse(new ClassPathResource("submissions/demo-wishes.yaml")
                        .getContentAsString(StandardCharsets.UTF_8))
                .root()
                .valueStream()
                .toList();
        transaction.executeWithoutResult(status -> {
            fill(DemoRounds.CLOSED, wishes, Map.of(), new int[] {4, 4, 0, 2, 0, 90});
            fill(DemoRounds.LIVE, wishes, OFFERED_LIVE, new int[] {30, 18, 9, 28, 3, 12});
            fill(DemoRounds.OVERDUE, wishes, OFFERED_OVERDUE, new int[] {12, 12, 6, 45, 3, 22});
            demoRounds.closePast();
        });
    }

    /** @param shares weight of each fate, in the order of {@link Fate} */
    private void fill(String slug, List<JsonNode> wishes, Map<String, Fate> offered, int[] shares) {
        Round round = rounds.get(slug);
        Step step = rounds.steps(round).getFirst();
        List<Participant> all = participants.of(step);
        List<Long> ids = all.stream().map(Participant::organisationId).toList();
        Map<Long, Organisation> byId = organisations.byIds(ids);
        Map<Long, Actor> focal = actors(ids, Role.FOCAL_PERSON);
        Map<Long, Actor> heads = actors(ids, Role.HEAD);
        Random random = new Random(slug.hashCode());
        Instant opened = step.opens().atTime(9, 30).atZone(BusinessTime.ZONE).toInstant();
        Instant latest = step.locks().atTime(15, 0).atZone(BusinessTime.ZONE).toInstant();
        Instant end = latest.isBefore(time.now()) ? latest : time.now();
        for (Participant participant : all) {
            Organisation organisation = java.util.Objects.requireNonNull(byId.get(participant.organisationId()));
            Actor clerk = focal.get(participant.organisationId());
            Actor head = heads.get(participant.organisationId());
            Fate fate = offered.getOrDefault(organisation.code(), pick(random, shares));
            if (fate != Fate.NOTHING && clerk != null && head != null) {
                Duration span = Duration.between(opened, end);
                // Most come in the second half of the time, as in life.
                double when = Math.min(0.97, 0.25 + 0.5 * random.nextDouble() + 0.2 * random.nextDouble());
                Instant at = opened.plusMillis((long) (span.toMillis() * when));
                answer(round, step, organisation, clerk, head, fate, at, wishes, random);
            }
        }
    }

    private void answer(
            Round round,
            Step step,
            Organisation organisation,
            Actor clerk,
            Actor head,
            Fate fate,
            Instant at,
            List<JsonNode> wishes,
            Random random) {
        time.at(at, () -> write(desk(clerk, round, step, organisation), clerk, fate, at, wishes, random));
        if (fate.compareTo(Fate.WITH_HEAD) >= 0) {
            time.at(at.plusSeconds(600), () -> approval.request(clerk, desk(clerk, round, step, organisation)));
        }
        if (fate.compareTo(Fate.SUBMITTED) >= 0) {
            time.at(at.plusSeconds(1500), () -> {
                approval.approve(head, desk(head, round, step, organisation));
                submit.handle(head, desk(head, round, step, organisation));
            });
        }
        Actor coordinator = new Actor(0, "น.ส.มะลิ ตัวอย่าง", Set.of(new Grant(Role.COORDINATOR, round.ownerId())));
        if (fate == Fate.ACCEPTED) {
            time.at(
                    at.plusSeconds(3000),
                    () -> decide.accept(
                            coordinator,
                            desks.forCoordinator(coordinator, round.slug(), step.key(), organisation.code())));
        } else if (fate == Fate.RETURNED) {
            time.at(
                    at.plusSeconds(3000),
                    () -> decide.giveBack(
                            coordinator,
                            desks.forCoordinator(coordinator, round.slug(), step.key(), organisation.code()),
                            new Decide.Return(
                                    List.of(
                                            new Reopened.Mark("contact-phone", "ขอเลขภายในที่ติดต่อได้จริง"),
                                            new Reopened.Mark("wishes", "")),
                                    "ขอให้ระบุข้อมูลที่หน่วยงานสนับสนุนได้ให้ชัดเจนขึ้น และตรวจหมายเลขโทรศัพท์")));
        }
    }

    private Desk desk(Actor actor, Round round, Step step, Organisation organisation) {
        return desks.forAgency(actor, round.slug(), step.key(), organisation.code());
    }

    private void write(Desk desk, Actor clerk, Fate fate, Instant at, List<JsonNode> wishes, Random random) {
        long id = submissions.ensure(desk);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        answers.put("contact-name", JSON.stringNode(clerk.name()));
        answers.put("contact-position", JSON.stringNode("นักจัดการงานทั่วไปชำนาญการ"));
        answers.put("contact-phone", JSON.stringNode("0 2000 0000 ต่อ " + (1000 + random.nextInt(9000))));
        answers.put(
                "contact-email", JSON.stringNode("unit" + desk.organisation().code() + "@demo.example"));
        boolean none = random.nextInt(12) == 0 && fate != Fate.DRAFT;
        answers.put("has-wishes", JSON.booleanNode(!none));
        if (none) {
            answers.put("why-none", JSON.arrayNode().add("already-cooperating"));
        } else {
            int count = 1 + random.nextInt(3);
            int first = random.nextInt(wishes.size());
            for (int i = 0; i < count; i++) {
                String row = "demo" + i;
                jdbc.sql("insert into answer_row (submission_id, list, row_id) values (:id, 'wishes', :row)")
                        .param("id", id)
                        .param("row", row)
                        .update();
                wishes.get((first + i * 5) % wishes.size())
                        .forEachEntry((question, value) -> answers.put("wishes/" + row + "/" + question, value));
            }
        }
        if (fate != Fate.DRAFT) {
            answers.put("confirmed", JSON.arrayNode().add("checked"));
        }
        jdbc.sql("""
                insert into answer (submission_id, path, value, version, saved_at, saved_by)
                select :id, path, value::jsonb, 1, :at, :by from unnest(:paths::text[], :values::text[]) as t (path, value)""")
                .param("id", id)
                .param("at", java.sql.Timestamp.from(at))
                .param("by", clerk.name())
                .param("paths", answers.keySet().toArray(String[]::new))
                .param(
                        "values",
                        answers.values().stream().map(JsonNode::toString).toArray(String[]::new))
                .update();
    }

    private Map<Long, Actor> actors(List<Long> organisationIds, Role role) {
        List<Office> offices = new ArrayList<>(people.holders(organisationIds, role, time.today()));
        Map<Long, Person> persons =
                people.byIds(offices.stream().map(Office::personId).collect(Collectors.toSet()));
        return offices.stream()
                .collect(Collectors.toMap(
                        Office::organisationId,
                        office -> new Actor(
                                office.personId(),
                                java.util.Objects.requireNonNull(persons.get(office.personId()))
                                        .nameTh(),
                                Set.of(new Grant(role, office.organisationId()))),
                        (first, second) -> first));
    }

    private static Fate pick(Random random, int[] shares) {
        int sum = java.util.Arrays.stream(shares).sum();
        int draw = random.nextInt(sum);
        for (int i = 0; i < shares.length; i++) {
            draw -= shares[i];
            if (draw < 0) {
                return Fate.values()[i];
            }
        }
        return Fate.NOTHING;
    }
}
