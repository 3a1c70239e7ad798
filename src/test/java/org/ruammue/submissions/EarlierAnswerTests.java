package org.ruammue.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Requests.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.forms.Section;
import org.ruammue.submissions.earlier.EarlierAnswers;
import org.ruammue.submissions.earlier.Offer;
import org.ruammue.submissions.earlier.Offers;
import org.ruammue.submissions.earlier.RowOffer;
import org.ruammue.submissions.earlier.TakeOver;
import org.ruammue.submissions.earlier.UndoTaking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers of another round are offered for the same questions, taken when somebody says so, and given back. */
@ApplicationTest
class EarlierAnswerTests {
    @Autowired
    ApplicationContext beans;

    @Autowired
    EarlierAnswers earlier;

    @Autowired
    Drafts drafts;

    @Autowired
    TakeOver takeOver;

    @Autowired
    UndoTaking undo;

    @Autowired
    JdbcClient jdbc;

    /** Last year's submission of an agency, and this year's empty desk. */
    private Survey again(String agency, String name) {
        Survey before = Survey.issued(beans, name + "-before", agency);
        before.fill(agency, "คัดแยกขยะริมคลอง", Map.of());
        before.approve(agency);
        before.submit(agency);
        return Survey.issued(beans, name, agency);
    }

    private Offers offers(Survey survey, String agency) {
        Desk desk = survey.desk(survey.actor("focal-" + agency), agency);
        return earlier.offers(desk, drafts.of(desk), desk.form().sections());
    }

    private static Section section(Desk desk, String id) {
        return desk.form().section(id).orElseThrow();
    }

    @Test
    void offersWhatWasAnsweredBeforeWithItsSourceAndTakesNothingByItself() throws Exception {
        String agency = "50380000";
        Survey survey = again(agency, "earlier-offer");
        Offers offers = offers(survey, agency);
        Actor focal = survey.actor("focal-" + agency);
        Desk desk = survey.desk(focal, agency);
        assertThat(offers.filling(section(desk, "unit")))
                .extracting(Offer::path)
                .containsExactly("contact-name", "contact-position", "contact-phone", "contact-email");
        assertThat(offers.at("confirmed")).as("a confirmation is given anew").isNull();
        assertThat(offers.in("wishes"))
                .singleElement()
                .satisfies(row -> assertThat(row.title().getFirst().th()).isEqualTo("คัดแยกขยะริมคลอง"));
        String page = new Requests(beans).body("focal-" + agency, get(survey.page(agency) + "/sections/unit"));
        assertThat(page).contains("คัดแยกขยะริมคลอง", "จาก สำรวจความประสงค์", "ใช้คำตอบนี้");
        assertThat(desk.submission()).isNull();
    }

    @Test
    void takesAWholeSectionWithWhatWasTypedAndPutsItBack() throws Exception {
        String agency = "50270000";
        Survey survey = again(agency, "earlier-take");
        Requests requests = new Requests(beans);
        var taken = requests.answer(
                "focal-" + agency,
                post(survey.page(agency) + "/sections/unit/take")
                        .param("take-all", "unit")
                        .param("version:contact-position", "0")
                        .param("contact-position", "ผู้อำนวยการ"));
        assertThat(taken.getStatus()).isEqualTo(303);
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("คัดแยกขยะริมคลอง");
        assertThat(survey.stored(agency, "contact-position")).isEqualTo("ผู้อำนวยการ");
        Offers offers = offers(survey, agency);
        assertThat(offers.origins()).containsOnlyKeys("contact-name", "contact-phone", "contact-email");
        assertThat(offers.at("contact-position").replaces()).isTrue();

        survey.save(agency, "contact-phone", "\"0 2111 1111\"", 1);
        assertThat(offers(survey, agency).origin("contact-phone"))
                .as("the agency's own now")
                .isNull();
        long taking = offers.origin("contact-name").taking();
        requests.answer("focal-" + agency, post(survey.page(agency) + "/sections/unit/takings/" + taking + "/undo"));
        assertThat(survey.stored(agency, "contact-phone")).isEqualTo("0 2111 1111");
        assertThat(drafts.of(survey.desk(survey.actor("focal-" + agency), agency))
                        .sheet()
                        .answered("contact-name"))
                .isFalse();
        assertThat(offers(survey, agency).at("contact-name").fills()).isTrue();
    }

    @Test
    void rowsComeOnceAndGoAgain() {
        String agency = "50400000";
        Survey survey = again(agency, "earlier-rows");
        Actor focal = survey.actor("focal-" + agency);
        survey.save(agency, "has-wishes", "\"yes\"", 0);
        String key = offers(survey, agency).in("wishes").getFirst().key();
        TakeOver.Taken taken = takeOver.handle(
                focal, survey.desk(focal, agency), List.of(), List.of(key, key.replace("wishes", "no")));
        assertThat(taken.rows()).isEqualTo(1);
        assertThat(offers(survey, agency).in("wishes")).allMatch(RowOffer::taken);
        assertThat(takeOver.handle(focal, survey.desk(focal, agency), List.of(), List.of(key))
                        .taking())
                .as("twice is once")
                .isZero();
        Draft draft = drafts.of(survey.desk(focal, agency));
        String row = draft.sheet().rows("wishes").getFirst();
        assertThat(draft.sheet().value("wishes/" + row + "/title").asString()).isEqualTo("คัดแยกขยะริมคลอง");
        assertThat(offers(survey, agency).rowOrigin("wishes", row)).isNotNull();
        undo.handle(focal, survey.desk(focal, agency), taken.taking(), null);
        assertThat(drafts.of(survey.desk(focal, agency)).sheet().rows("wishes")).isEmpty();
    }

    @Test
    void whatSomebodyElseAnsweredMeanwhileIsNotWrittenOver() {
        String agency = "50410000";
        Survey survey = again(agency, "earlier-late");
        Actor head = survey.actor("head-" + agency);
        Offer seen = offers(survey, agency).at("contact-name");
        survey.save(agency, "contact-name", "\"พิมพ์เอง\"", 0);
        TakeOver.Taken taken = takeOver.handle(head, survey.desk(head, agency), List.of(seen.key()), List.of());
        assertThat(taken.taking()).isZero();
        assertThat(taken.left()).hasSize(1);
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("พิมพ์เอง");
        Offer now = offers(survey, agency).at("contact-name");
        assertThat(now.replaces()).isTrue();
        takeOver.handle(head, survey.desk(head, agency), List.of(now.key()), List.of());
        assertThat(survey.stored(agency, "contact-name")).isEqualTo("คัดแยกขยะริมคลอง");
    }

    @Test
    void whatTheRulesDoNotAllowAnyMoreIsToldAndLeft() throws Exception {
        String agency = "50420000";
        Survey survey = again(agency, "earlier-rules");
        narrow(survey.slug());
        Offer offer = offers(survey, agency).at("contact-name");
        assertThat(offer.remark()).isNotNull();
        String page = new Requests(beans).body("focal-" + agency, get(survey.page(agency) + "/sections/unit"));
        assertThat(page).contains("นำมาใช้ไม่ได้: ยาวเกิน", "คัดแยกขยะริมคลอง");
        Actor focal = survey.actor("focal-" + agency);
        TakeOver.Taken taken = takeOver.handle(focal, survey.desk(focal, agency), List.of(offer.key()), List.of());
        assertThat(taken.left()).hasSize(1);
        assertThat(taken.taking()).isZero();
    }

    @Test
    void nothingOfAnotherAgencyIsOfferedAndKeysAreNotGuessed() throws Exception {
        String agency = "50430000";
        String other = "50440000";
        again(other, "earlier-other");
        Survey survey = Survey.issued(beans, "earlier-mine", agency);
        assertThat(offers(survey, agency).answers().values())
                .noneMatch(offer -> offer.value().asString("").equals("คัดแยกขยะริมคลอง"));
        long revision = jdbc.sql("""
                select r.id from revision r join submission s on s.id = r.submission_id join organisation o
                on o.id = s.organisation_id where o.code = :code order by r.id desc limit 1""").param("code", other).query(Long.class).single();
        Actor focal = survey.actor("focal-" + agency);
        TakeOver.Taken taken = takeOver.handle(
                focal,
                survey.desk(focal, agency),
                List.of(revision + ":contact-name@0", "x", "1:../@", "9999999999:a@0"),
                List.of(revision + ":wishes/r1", ":"));
        assertThat(taken.taking()).isZero();
        var api = new Requests(beans).answer("coordinator", get(survey.api(agency) + "/earlier"));
        assertThat(api.getStatus()).isEqualTo(404);
        assertThat(text(api)).doesNotContain("คัดแยก");
    }

    /** A version of the form whose first question takes five characters. */
    private void narrow(String slug) {
        jdbc.sql("""
                with longer as (
                    insert into form_version (key, version, definition, sha256, published_at)
                    select key, (select max(version) + 1 from form_version v where v.key = f.key),
                        jsonb_set(definition, '{sections,0,questions,0,max-length}', '5'),
                        md5(:slug) || md5(:slug || 'x'), now()
                    from form_version f where id = (
                        select (s.settings ->> 'formVersion')::bigint from step s join round r on r.id = s.round_id
                        where r.slug = :slug)
                    returning id)
                update step set settings = jsonb_set(settings, '{formVersion}', to_jsonb(longer.id))
                from longer where round_id = (select id from round where slug = :slug)""").param("slug", slug).update();
    }
}
