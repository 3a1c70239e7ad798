package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.submissions.Typing.choose;
import static org.ruammue.submissions.Typing.field;
import static org.ruammue.submissions.Typing.fill;
import static org.ruammue.submissions.Typing.saved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.ruammue.accounts.DemoPeople;
import org.ruammue.database.MovableTime;
import org.ruammue.thai.FiscalYear;
import org.ruammue.web.Language;
import org.ruammue.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** The first programme from end to end: started, issued, answered on a phone, approved, watched, returned, run again. */
@ApplicationTest
class WishesJourney {
    @Autowired
    private Browser browser;

    @Autowired
    private Messages messages;

    @Autowired
    private MovableTime time;

    private String slug = "";

    @BeforeAll
    static void waitForSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void resetClock() {
        time.reset();
    }

    @Test
    void fromTheTemplateToTheNextYear() {
        int year = FiscalYear.of(time.today()).next().buddhistYear();
        slug = "collaboration-wishes-" + year;
        Page coordinator = signedIn("coordinator", 1280);
        startAndIssue(coordinator, year);
        // The form opens on its own day.
        time.moveTo(LocalDate.of(year - 543, 3, 25).atTime(9, 0));

        Page focal = signedIn("dusit", 360);
        answer(focal);
        approve(focal);
        watchAndReturn(coordinator, focal);
        overviewAndAgain(coordinator, year);
    }

    private void startAndIssue(Page page, int year) {
        page.navigate("/rounds/new");
        browser.check(page);
        page.locator("input[value='collaboration-wishes']").check();
        page.locator("#year").selectOption(String.valueOf(year));
        button(page, "programmes.new.submit").click();
        assertThat(page.locator("main")).containsText("77");
        browser.check(page);
        page.navigate("/rounds/" + slug + "/participants");
        assertThat(page.locator("tbody tr")).hasCount(77);
        assertThat(page.locator("tbody")).containsText("ผู้อำนวยการเขต");
        page.navigate("/rounds/" + slug + "/form?as=50070000&section=wishes");
        assertThat(page.locator("main")).containsText("สำนักงานเขตดุสิต");
        browser.check(page);
        page.navigate("/rounds/" + slug + "/prepare");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("แจ้งเวียนไปยัง"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/board"));
        assertThat(page.locator("#board-now")).containsText("77");
        browser.check(page);
    }

    private void answer(Page page) {
        page.navigate("/my-work");
        browser.check(page);
        page.navigate(desk());
        browser.check(page);
        page.navigate(desk() + "/sections/unit");
        browser.check(page);
        fill(page, "contact-name", "นายกล้า ตัวอย่าง");
        fill(page, "contact-position", "นักจัดการงานทั่วไป");
        fill(page, "contact-phone", "๐ ๒๐๐๐ ๐๐๐๐");
        fill(page, "contact-email", "dusit@demo.example");
        saved(page, 4);
        button(page, "forms.next").click();
        field(page, "has-wishes").getByRole(AriaRole.RADIO).first().check();
        saved(page, 1);
        button(page, "forms.next").click();
        page.locator("button[formaction$='/rows']").first().click();
        choose(page, "kind", "research");
        fill(page, "title", "พฤติกรรมการใช้ทางเท้า");
        fill(page, "background", "ยังไม่มีข้อมูล");
        choose(page, "sector", "health");
        choose(page, "partners", "university");
        choose(page, "researchers", "students");
        fill(page, "data", "แผนที่ทางเท้า");
        choose(page, "help", "contact");
        choose(page, "period", "this-year");
        saved(page, 9);
        browser.check(page);
        page.locator("button[name=then][value=list]").click();
        assertThat(page.locator("main")).containsText("พฤติกรรมการใช้ทางเท้า");
        page.navigate(desk() + "/sections/confirmation");
        choose(page, "confirmed", "checked");
        saved(page, 1);
        button(page, "forms.next").click();
        assertThat(page).hasURL(Pattern.compile(".*/check"));
        browser.check(page);
        button(page, "submissions.ask.submit").click();
        assertThat(page.locator("main")).containsText("ขอความเห็นชอบ");
    }

    private void approve(Page focal) {
        Page head = signedIn("dusit-director", 1280);
        head.navigate(desk() + "/check");
        browser.check(head);
        head.locator("summary").first().click();
        head.locator("#note").fill("ขอชื่อเรื่องให้ชัดกว่านี้");
        button(head, "submissions.send-back.submit").click();
        focal.navigate(desk());
        assertThat(focal.locator("main")).containsText("ขอชื่อเรื่องให้ชัดกว่านี้");
        focal.navigate(desk() + "/check");
        button(focal, "submissions.ask.submit").click();
        head.navigate(desk() + "/check");
        button(head, "submissions.approve.submit").click();
        assertThat(head).hasURL(Pattern.compile(".*/receipt/1"));
        assertThat(head.locator(".rm-hash")).hasText(Pattern.compile("[0-9a-f]{64}"));
        browser.check(head);
    }

    private void watchAndReturn(Page coordinator, Page focal) {
        String answer = "/rounds/" + slug + "/answers/survey/50070000";
        coordinator.navigate("/rounds/" + slug + "/board?standing=submitted");
        assertThat(coordinator.locator("#board-rows")).containsText("สำนักงานเขตดุสิต");
        coordinator.navigate(answer + "/return");
        coordinator.locator("input[value=contact-phone]").check();
        coordinator.locator("#note").fill("ขอเลขภายใน");
        browser.check(coordinator);
        button(coordinator, "submissions.return.submit").click();
        focal.navigate(desk() + "/sections/unit");
        assertThat(focal.locator("[data-path='contact-name'] input:visible")).hasCount(0);
        fill(focal, "contact-phone", "0 2000 0000 ต่อ 55");
        saved(focal, 1);
        focal.navigate(desk() + "/check");
        button(focal, "submissions.ask.submit").click();
        Page head = signedIn("dusit-director", 1280);
        head.navigate(desk() + "/check");
        button(head, "submissions.approve.submit").click();
        coordinator.navigate(desk() + "/revisions/2/changes");
        assertThat(coordinator.locator(".rm-line--changed")).hasCount(1);
        browser.check(coordinator);
        coordinator.navigate(answer);
        button(coordinator, "submissions.accept").click();
        assertThat(coordinator.locator("main")).containsText(messages.get(Language.THAI, "submissions.flash.accepted"));
    }

    private void overviewAndAgain(Page page, int year) {
        page.navigate("/rounds/" + slug + "/overview?kind=research");
        assertThat(page.locator("main")).containsText("พฤติกรรมการใช้ทางเท้า");
        browser.check(page);
        page.navigate("/rounds/" + slug + "/remind/survey");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ส่งอีเมลเตือน"))
                .click();
        page.navigate("/rounds/" + slug + "/remind/survey");
        assertThat(page.locator("main")).containsText("76");
        page.navigate("/rounds/" + slug + "/again");
        button(page, "programmes.again.submit").click();
        assertThat(page).hasURL(Pattern.compile(".*" + (year + 1) + "/prepare"));
    }

    private Page signedIn(String username, int width) {
        Page page = browser.newPage(width, 900, "th");
        Browser.signIn(page, username, DemoPeople.PASSWORD);
        return page;
    }

    private String desk() {
        return "/work/" + slug + "/survey/50070000";
    }

    private Locator button(Page page, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(messages.get(Language.THAI, key))
                                .setExact(true))
                .first();
    }
}
