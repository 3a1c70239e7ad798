package org.ruammue.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.programmes.DemoRounds;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Step;
import org.springframework.stereotype.Component;

/** Takes an agency of the demo city from its draft to its fate, by the same commands that people use. */
@Component
class DemoCourse {
    private final Desks desks;
    private final DemoDraft draft;
    private final Approval approval;
    private final Submit submit;
    private final Decide decide;
    private final DemoRounds rounds;
    private final BusinessTime time;

    DemoCourse(
            Desks desks,
            DemoDraft draft,
            Approval approval,
            Submit submit,
            Decide decide,
            DemoRounds rounds,
            BusinessTime time) {
        this.desks = desks;
        this.draft = draft;
        this.approval = approval;
        this.submit = submit;
        this.decide = decide;
        this.rounds = rounds;
        this.time = time;
    }

    /** Who answers what in an agency. */
    record Case(Round round, Step step, String agency, Actor clerk, Actor head) {}

    /** @param at when the draft is written; everything else happens within the hour after */
    void run(Case told, DemoFate fate, Instant at, Random random) {
        Actor clerk = told.clerk();
        Actor head = told.head();
        time.at(at, () -> draft.write(desk(clerk, told), clerk, fate != DemoFate.DRAFT, random));
        if (fate.reaches(DemoFate.WITH_HEAD)) {
            time.at(at.plusSeconds(600), () -> approval.request(clerk, desk(clerk, told)));
        }
        if (fate.reaches(DemoFate.SUBMITTED)) {
            time.at(at.plusSeconds(1500), () -> {
                approval.approve(head, desk(head, told));
                submit.handle(head, desk(head, told));
            });
        }
        if (fate.reaches(DemoFate.RETURNED)) {
            time.at(at.plusSeconds(3000), () -> decide(told, fate));
        }
    }

    private void decide(Case told, DemoFate fate) {
        Actor coordinator = rounds.coordinator();
        Desk desk = desk(coordinator, told);
        if (fate == DemoFate.ACCEPTED) {
            decide.accept(coordinator, desk);
        } else {
            decide.giveBack(
                    coordinator,
                    desk,
                    new Decide.Return(
                            List.of(
                                    new Reopened.Mark("contact-phone", "ขอเลขภายในที่ติดต่อได้จริง"),
                                    new Reopened.Mark("wishes", "")),
                            "ขอให้ระบุข้อมูลที่หน่วยงานสนับสนุนได้ให้ชัดเจนขึ้น และตรวจหมายเลขโทรศัพท์"));
        }
    }

    private Desk desk(Actor actor, Case told) {
        return desks.forReader(actor, told.round().slug(), told.step().key(), told.agency());
    }
}
