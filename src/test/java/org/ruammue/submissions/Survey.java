package org.ruammue.submissions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.People;
import org.ruammue.accounts.SignedIn;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.FileAnswer;
import org.ruammue.organisations.Organisations;
import org.ruammue.programmes.IssueRound;
import org.ruammue.programmes.PrepareRound;
import org.ruammue.programmes.StartRound;
import org.ruammue.thai.FiscalYear;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round of a test's own for a few agencies of the demo city: open for five days, due in ten, locked in twenty. */
final class Survey {
    static final String STEP = "survey";

    private final ApplicationContext beans;
    private final String slug;

    Survey(ApplicationContext beans, String slug) {
        this.beans = beans;
        this.slug = slug;
    }

    static Survey prepared(ApplicationContext beans, String slug, String... agencies) {
        Survey survey = new Survey(beans, slug);
        Actor coordinator = survey.actor("coordinator");
        LocalDate today = beans.getBean(BusinessTime.class).today();
        beans.getBean(StartRound.class)
                .handle(coordinator, new StartRound.Command("collaboration-wishes", FiscalYear.of(today), slug));
        PrepareRound prepare = beans.getBean(PrepareRound.class);
        prepare.handle(
                coordinator,
                new PrepareRound.SetDates(slug, STEP, today.minusDays(5), today.plusDays(10), today.plusDays(20)));
        prepare.handle(coordinator, new PrepareRound.SetGroups(slug, List.of()));
        for (String code : agencies) {
            long id = beans.getBean(Organisations.class)
                    .byCode(code)
                    .orElseThrow()
                    .id();
            prepare.handle(coordinator, new PrepareRound.MakeException(slug, id, true, "ทดสอบ"));
        }
        return survey;
    }

    static Survey issued(ApplicationContext beans, String slug, String... agencies) {
        Survey survey = prepared(beans, slug, agencies);
        beans.getBean(IssueRound.class).handle(survey.actor("coordinator"), slug);
        return survey;
    }

    String slug() {
        return slug;
    }

    String page(String agency) {
        return "/work/" + slug + "/" + STEP + "/" + agency;
    }

    String api(String agency) {
        return "/api/v1/rounds/" + slug + "/steps/" + STEP + "/submissions/" + agency;
    }

    Actor actor(String username) {
        long id = beans.getBean(People.class).byUsername(username).orElseThrow().id();
        return beans.getBean(Actors.class)
                .atWork(new SignedIn(id, username))
                .orElseThrow()
                .actor();
    }

    Desk desk(Actor actor, String agency) {
        return beans.getBean(Desks.class).forReader(actor, slug, STEP, agency);
    }

    /** The number of the agency's participant. */
    long participant(String agency) {
        return desk(actor("head-" + agency), agency).participant().id();
    }

    void save(String agency, String path, String json, int version) {
        Actor focal = actor("focal-" + agency);
        JsonNode value = JsonMapper.shared().readTree(json);
        beans.getBean(SaveAnswer.class)
                .handle(focal, desk(focal, agency), new SaveAnswer.Command(path, value, version));
    }

    /** An answer as it stands in the database. */
    String stored(String agency, String path) {
        return beans.getBean(JdbcClient.class)
                .sql("""
                        select a.value #>> '{}' from answer a join submission s on s.id = a.submission_id
                        join organisation o on o.id = s.organisation_id join step on step.id = s.step_id
                        join round r on r.id = step.round_id where r.slug = :round and o.code = :agency and a.path = :path""")
                .param("round", slug)
                .param("agency", agency)
                .param("path", path)
                .query(String.class)
                .single();
    }

    /** The files of an answer as the draft has them. */
    List<FileAnswer> files(String agency, String path) {
        Desk desk = desk(actor("focal-" + agency), agency);
        return FileAnswer.all(beans.getBean(Drafts.class).of(desk).sheet().value(path));
    }

    /** Everything the database holds of it: submissions, answers, rows. */
    List<Map<String, Object>> stored() {
        return beans.getBean(JdbcClient.class)
                .sql("""
                select s.*, a.path, a.value::text, a.version, w.row_id, w.removed_at from submission s
                join step on step.id = s.step_id join round r on r.id = step.round_id
                left join answer a on a.submission_id = s.id left join answer_row w on w.submission_id = s.id
                where r.slug = :round order by s.id, a.path, w.row_id""")
                .param("round", slug)
                .query()
                .listOfRows();
    }

    /** A complete draft with one wish of these words; returns the row of the wish. */
    String fill(String agency, String title, Map<String, String> others) {
        Actor focal = actor("focal-" + agency);
        Map.of(
                        "contact-name", "\"" + title + "\"",
                        "contact-position", "\"นักจัดการงานทั่วไป\"",
                        "contact-phone", "\"0 2000 0000\"",
                        "contact-email", "\"unit@example.org\"",
                        "has-wishes", "\"yes\"",
                        "confirmed", "[\"checked\"]")
                .forEach((path, value) -> save(agency, path, value, 0));
        String row = beans.getBean(EditRows.class).add(focal, desk(focal, agency), "wishes");
        Map<String, String> wish = new HashMap<>(Map.of(
                "kind", "\"project\"",
                "title", "\"" + title + "\"",
                "background", "\"จำเป็น\"",
                "sector", "[\"environment\"]",
                "partners", "[\"university\"]",
                "contribution", "\"เรือ\"",
                "period", "\"this-year\""));
        wish.putAll(others);
        wish.forEach((question, value) -> save(agency, "wishes/" + row + "/" + question, value, 0));
        return row;
    }

    void approve(String agency) {
        Actor head = actor("head-" + agency);
        beans.getBean(Approval.class).request(head, desk(head, agency));
        beans.getBean(Approval.class).approve(head, desk(head, agency));
    }

    Revision submit(String agency) {
        Actor head = actor("head-" + agency);
        return beans.getBean(Submit.class).handle(head, desk(head, agency));
    }

    void giveBack(String agency, String path) {
        Actor coordinator = actor("coordinator");
        beans.getBean(Decide.class)
                .giveBack(
                        coordinator,
                        desk(coordinator, agency),
                        new Decide.Return(List.of(new Reopened.Mark(path, "")), "โปรดแก้"));
    }
}
