package org.ruammue.programmes.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.programmes.OpenRound;
import org.ruammue.programmes.WorkItem;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Share;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work and the front page with invented entries, for those who work on their look. Only in development mode. */
@Controller
@ConditionalOnProperty("ruammue.development")
class LookProgrammesController {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 4);
    private static final LocalizedText WISHES =
            new LocalizedText("สำรวจความประสงค์ในการสร้างความร่วมมือ ปี 2569", "Collaboration wishes 2026");
    private static final LocalizedText SERVICE =
            new LocalizedText("หน่วยงานที่ให้บริการดีที่สุด ปี 2569", "Best Service 2026");
    private static final LocalizedText SURVEY = new LocalizedText("ตอบแบบสำรวจ", "Answer the survey");
    private static final LocalizedText DUSIT = new LocalizedText("สำนักงานเขตดุสิต", "Dusit District Office");

    @GetMapping("/look/my-work")
    String myWork(Model model) {
        LocalizedText proposal = new LocalizedText("ส่งข้อเสนอโครงการ", "Send the project proposal");
        LocalizedText approval = new LocalizedText("เห็นชอบคำตอบแบบสำรวจ", "Approve the survey’s answer");
        LocalizedText report = new LocalizedText("รายงานความก้าวหน้าไตรมาส 3", "Progress report, third quarter");
        LocalizedText asked = new LocalizedText(
                "สำนักงาน ก.ก. ขอให้แก้ 2 ช่อง: “ข้อมูลที่หน่วยงานให้ได้” และ “งบประมาณ”",
                "The Commission Office asks for 2 fields: “data you can supply” and “budget”");
        model.addAttribute(
                "items",
                List.of(
                        item("late", SERVICE, proposal, due(-3, 0, false), "late", new Share(3, 5), null, "continue"),
                        item("this-week", WISHES, SURVEY, due(2, 1, true), "returned", null, asked, "correct"),
                        item("this-week", SERVICE, approval, due(5, 0, false), "with-head", null, null, "approve"),
                        item("later", WISHES, report, due(42, 0, false), "drafting", new Share(2, 4), null, "continue"),
                        item("later", SERVICE, report, due(86, 2, false), "not-started", null, null, "start"),
                        item("done", WISHES, SURVEY, due(-361, 0, false), "accepted", null, null, "view")));
        return "programmes/my-work";
    }

    @GetMapping("/look/front")
    String front(Model model) {
        LocalizedText owner = new LocalizedText("สำนักงาน ก.ก.", "Civil Service Commission Office");
        model.addAttribute(
                "rounds",
                List.of(
                        new OpenRound(WISHES, owner, SURVEY, due(2, 1, true), new Share(41, 77)),
                        new OpenRound(SERVICE, owner, SURVEY, due(26, 0, false), new Share(8, 77))));
        return "programmes/front";
    }

    private static WorkItem item(
            String when,
            LocalizedText programme,
            LocalizedText step,
            Due due,
            String standing,
            @Nullable Share progress,
            @Nullable LocalizedText note,
            String action) {
        Due shown = new Due(due.stated(), due.effective(), due.reason(), due.daysLeft(), when.equals("done"));
        return new WorkItem(when, programme, step, DUSIT, shown, standing, progress, note, action, "/look/my-work");
    }

    private static Due due(int days, int moved, boolean holiday) {
        LocalizedText reason = !holiday
                ? moved == 0 ? null : new LocalizedText("วันเสาร์และวันอาทิตย์", "a weekend")
                : new LocalizedText("วันจักรี", "Chakri Day");
        LocalDate stated = TODAY.plusDays(days);
        return new Due(stated, stated.plusDays(moved), reason, days + moved, false);
    }
}
