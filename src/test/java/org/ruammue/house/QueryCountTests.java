package org.ruammue.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.SignedInAs;
import org.ruammue.accounts.People;
import org.ruammue.database.QueryCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A page costs the same number of SQL statements with one row and with thirty. Has an application and a database of its
 * own. The rows are copies of the demo city's live round, in rounds of a made-up coordinator.
 */
@ApplicationTest
@Import(QueryCounter.class)
class QueryCountTests {
    private static final int MANY = 30;
    private static final List<String> GROWING =
            List.of("/my-work", "/rounds", "/rounds/count-1/board", "/rounds/count-1/overview");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theCounterCounts() throws Exception {
        assertThat(QueryCounter.count(() -> {})).isZero();
        assertThat(QueryCounter.count(() -> {
                    for (int n = 0; n < 3; n++) {
                        jdbc.sql("select 1").query(Integer.class).single();
                    }
                }))
                .isEqualTo(3);
    }

    @Test
    void pagesOfRoundsCostTheSameWithManyRows() throws Exception {
        coordinatorWhoAlsoAnswers();
        rounds(1);
        participants(1);
        Map<String, Integer> one = new LinkedHashMap<>();
        for (String page : GROWING) {
            one.put(page, cost(page, "counter"));
        }
        rounds(MANY);
        participants(MANY);
        Map<String, Integer> many = new LinkedHashMap<>();
        for (String page : GROWING) {
            many.put(page, cost(page, "counter"));
        }
        assertThat(many).isEqualTo(one);
        assertThat(one.values()).allMatch(cost -> cost > 0 && cost <= 30);
    }

    @Test
    void preparingCostsTheSameForOneAddresseeAndForFifty() throws Exception {
        jdbc.sql("""
                insert into round (slug, template_id, programme, name_th, fiscal_year, owner_id, created_at)
                select 'prepared', template_id, programme, name_th, fiscal_year, owner_id, created_at
                from round where slug = 'wishes-live'""").update();
        addressed("governor-secretary");
        int one = cost("/rounds/prepared/participants", "coordinator");
        addressed("district-offices");
        assertThat(cost("/rounds/prepared/participants", "coordinator")).isEqualTo(one);
    }

    private void addressed(String group) {
        jdbc.sql("""
                insert into round_group (round_id, group_key, position)
                select id, :group, (select count(*) from round_group g where g.round_id = round.id)
                from round where slug = 'prepared'""").param("group", group).update();
    }

    /** The live round is full of drafts, approvals and submissions. */
    @Test
    void theBoardAndTheOverviewCostTheSameForAFullRound() throws Exception {
        assertThat(cost("/rounds/wishes-live/board?q=50070000", "coordinator"))
                .isEqualTo(cost("/rounds/wishes-live/board", "coordinator"));
        // Nothing found saves the query for the names of what was found.
        int none = cost("/rounds/collaboration-wishes-2564/overview?q=nothing-has-these-words", "coordinator");
        assertThat(cost("/rounds/collaboration-wishes-2564/overview", "coordinator"))
                .isBetween(none, none + 1);
    }

    @Test
    void listsOfAnAdministratorCostTheSameWithManyRows() throws Exception {
        assertThat(cost("/admin/organisations?q=50070000", "admin"))
                .isEqualTo(cost("/admin/organisations?kind=district_office", "admin"));
        assertThat(cost("/admin/people?q=dusit-director", "admin")).isEqualTo(cost("/admin/people", "admin"));
        jdbc.sql("delete from message").update();
        messages(1);
        int one = cost("/outbox", "admin");
        messages(MANY);
        assertThat(cost("/outbox", "admin")).isEqualTo(one);
    }

    /** What an agency answered in one round or in many. */
    @Test
    void aSectionCostsTheSameWithManyEarlierAnswers() throws Exception {
        String section = "/work/wishes-live/survey/50070000/sections/unit";
        int one = cost(section, "dusit");
        rounds(MANY);
        participants(1);
        jdbc.sql("""
                with sent as (
                    select r.*, s.organisation_id from revision r join submission s on s.id = r.submission_id
                    join step t on t.id = s.step_id join round d on d.id = t.round_id
                    join organisation o on o.id = s.organisation_id
                    where d.slug = 'collaboration-wishes-2564' and o.code = '50070000'),
                made as (
                    insert into submission (step_id, participant_id, organisation_id, form_version_id, created_at,
                                            touched_at, submitted_at, received_at)
                    select t.id, p.id, sent.organisation_id, sent.form_version_id, sent.submitted_at, sent.submitted_at,
                           sent.submitted_at, sent.submitted_at
                    from sent, round c join step t on t.round_id = c.id join participant p on p.round_id = c.id
                    where c.slug like 'count-%' and p.organisation_id = sent.organisation_id returning id)
                insert into revision (submission_id, number, receipt, form_version_id, content, sha256, submitted_at,
                                      submitted_by)
                select made.id, 1, 'count-' || made.id, sent.form_version_id, sent.content, sent.sha256,
                       sent.submitted_at, sent.submitted_by
                from made, sent""").update();
        assertThat(cost(section, "dusit")).isEqualTo(one).isLessThanOrEqualTo(30);
    }

    /** The second request counts; the first one pays for what is kept afterwards. */
    private int cost(String page, String username) throws Exception {
        var person = SignedInAs.person(people, username);
        mvc.perform(get(page).with(person)).andExpect(status().isOk());
        return QueryCounter.count(() -> mvc.perform(get(page).with(person)).andExpect(status().isOk()));
    }

    private void coordinatorWhoAlsoAnswers() {
        jdbc.sql("insert into person (username, name_th, demo) values ('counter', 'นายนับ สมมติ', true)")
                .update();
        for (String office : List.of("COORDINATOR:08000000", "FOCAL_PERSON:50070000")) {
            jdbc.sql("""
                    insert into office (person_id, organisation_id, role, valid_from)
                    select p.id, o.id, :role, date '2020-01-01' from person p, organisation o
                    where p.username = 'counter' and o.code = :code""")
                    .param("role", office.split(":", 2)[0])
                    .param("code", office.split(":", 2)[1])
                    .update();
        }
    }

    /** Copies of the live round, up to so many, each addressed to Dusit. */
    private void rounds(int upTo) {
        jdbc.sql("""
                insert into round (slug, template_id, programme, name_th, fiscal_year, owner_id, created_at, issued_at)
                select 'count-' || n, r.template_id, r.programme, r.name_th, r.fiscal_year, o.id, r.created_at, r.issued_at
                from round r, organisation o, generate_series(1, :n) n
                where r.slug = 'wishes-live' and o.code = '08000000' on conflict (slug) do nothing""").param("n", upTo).update();
        jdbc.sql("""
                insert into step (round_id, key, kind, position, name_th, settings, opens, due, locks)
                select c.id, s.key, s.kind, s.position, s.name_th, s.settings, s.opens, s.due, s.locks
                from step s join round r on r.id = s.round_id, round c
                where r.slug = 'wishes-live' and c.slug like 'count-%' on conflict (round_id, key) do nothing""").update();
        jdbc.sql("""
                insert into participant (round_id, organisation_id, reason_th, reason_en, frozen_at)
                select c.id, o.id, 'ทดสอบ', 'Test', c.created_at from round c, organisation o
                where c.slug like 'count-%' and o.code = '50070000'
                on conflict (round_id, organisation_id) do nothing""").update();
    }

    /** Participants of the first copy, Dusit among them. */
    private void participants(int upTo) {
        jdbc.sql("""
                insert into participant (round_id, organisation_id, reason_th, reason_en, frozen_at)
                select c.id, o.id, 'ทดสอบ', 'Test', c.created_at
                from round c, (select id from organisation where kind = 'district_office'
                               order by code <> '50070000', code limit :n) o
                where c.slug = 'count-1' on conflict (round_id, organisation_id) do nothing""").param("n", upTo).update();
    }

    private void messages(int upTo) {
        jdbc.sql("""
                insert into message (recipient, subject, body, kind, about, dedupe_key, created_at, wanted_at)
                select 'a@demo.example', 'Test', 'Test', 'test', 'round/count', 'count-' || n, now(), now()
                from generate_series(1, :n) n on conflict (dedupe_key) do nothing""").param("n", upTo).update();
    }
}
