package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two colleagues in one form: they see each other, and one answers the other's question. */
@ApplicationTest
class CommentJourney {
    private static final String AGENCY = "50260000";

    @Autowired
    Browser browser;

    @Autowired
    ApplicationContext beans;

    @Test
    void aQuestionToAColleagueIsSeenSettledAndGone() {
        Survey survey = Survey.issued(beans, "talk-journey", AGENCY);
        Page focal = browser.newPage(1280, 900, "th");
        Browser.signIn(focal, "focal-" + AGENCY, "ruammue-demo");
        focal.navigate(survey.page(AGENCY) + "/sections/unit");
        focal.locator("#f-contact-name").fill("สมหญิง ตัวอย่าง");
        focal.locator("#talk-contact-position summary").click();
        focal.locator("#talk-contact-position-words").fill("ใช้ชื่อเต็มหรือย่อ");
        focal.locator("#talk-contact-position button").click();
        assertThat(focal.locator("#talk-contact-position")).containsText("ใช้ชื่อเต็มหรือย่อ");
        assertThat(focal.locator("#f-contact-name")).hasValue("สมหญิง ตัวอย่าง");
        browser.check(focal);

        Page head = browser.newPageWithoutScript(360, 740, "th");
        Browser.signIn(head, "head-" + AGENCY, "ruammue-demo");
        head.navigate(survey.page(AGENCY));
        assertThat(head.locator("#present")).containsText("กำลังกรอกส่วนที่ 1");
        head.getByText("ความเห็นภายในหน่วยงาน ค้าง 1 ข้อ").click();
        head.locator(".rm-talk__about a").click();
        head.locator("#f-contact-position").fill("นักจัดการงานทั่วไปชำนาญการ");
        head.locator("#talk-contact-position").getByText("จัดการแล้ว").click();
        assertThat(head.locator("#f-contact-position")).hasValue("นักจัดการงานทั่วไปชำนาญการ");
        head.navigate(survey.page(AGENCY));
        assertThat(head.locator("body")).not().containsText("ค้าง 1 ข้อ");

        focal.navigate(survey.page(AGENCY) + "/comments");
        assertThat(focal.locator(".rm-talk")).containsText("จัดการแล้วโดย");
        browser.check(focal);
    }
}
