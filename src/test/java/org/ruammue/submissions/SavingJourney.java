package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that saves itself, against the application: field by field, a list, two windows at once, an ended session. */
@ApplicationTest
class SavingJourney {
    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    /** Signs in as a focal person who has not begun to answer the survey yet; gives back the address of the task list. */
    private String open(Page page, int which) {
        String code = jdbc.sql("""
                        select o.code from participant p join round r on r.id = p.round_id
                        join organisation o on o.id = p.organisation_id
                        where r.slug = 'wishes-live' and p.waived_at is null
                            and not exists (select from submission s where s.participant_id = p.id)
                            and exists (select from person where username = 'focal-' || o.code)
                        order by o.code desc offset :which limit 1""").param("which", which).query(String.class).single();
        Browser.signIn(page, "focal-" + code, "ruammue-demo");
        return "/work/wishes-live/survey/" + code;
    }

    @Test
    void savesWhatIsTypedAndFindsItAgain() {
        Page page = browser.newPage(360, 740, "th");
        String tasks = open(page, 0);
        page.navigate(tasks + "/sections/unit");
        page.locator("#f-contact-position").fill("นักจัดการงานทั่วไป");
        page.locator("#f-contact-email").fill("bangkhen@");
        page.locator("#f-contact-phone").focus();
        assertThat(page.locator("[data-path='contact-email'] .govuk-error-message"))
                .containsText("อีเมลยังไม่ถูกต้อง");
        page.locator("#f-contact-email").fill("bangkhen@example.go.th");
        page.locator("#f-contact-phone").fill("๐ ๒๐๐๐ ๐๐๐๐ ต่อ ๑๒");
        page.locator("#f-contact-name").focus();
        assertThat(page.locator("#f-contact-phone")).hasValue("0 2000 0000 ต่อ 12");
        assertThat(page.locator("[data-now]")).containsText("บันทึกแล้ว");
        browser.check(page);
        page.reload();
        assertThat(page.locator("#f-contact-email")).hasValue("bangkhen@example.go.th");
        page.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        page.waitForURL("**/sections/intent");
        page.locator("[data-path='has-wishes']")
                .getByLabel("ใช่", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertThat(page.locator("[data-now]")).containsText("บันทึกแล้ว");
        page.navigate(tasks + "/sections/wishes");
        browser.check(page);
        page.locator("button[formaction$='/rows']").click();
        page.waitForURL("**/sections/wishes?row=*");
        page.locator("[id^=f-wishes-][id$=-title]").fill("คัดแยกขยะริมคลอง");
        page.getByText("บันทึกความประสงค์นี้").click();
        assertThat(page.locator("a[href*='/sections/wishes?row=']").getByText("คัดแยกขยะริมคลอง"))
                .isVisible();
        browser.check(page);
        Browser.screenshot(page, "saving-list");
    }

    @Test
    void twoWindowsLoseNothingAndAnEndedSessionNeither() {
        Page one = browser.newPage(1280, 900, "th");
        String section = open(one, 1) + "/sections/unit";
        one.navigate(section);
        Page two = one.context().newPage();
        two.navigate(section);
        one.locator("#f-contact-name").fill("สมหญิง ตัวอย่าง หนึ่ง");
        one.locator("#f-contact-email").focus();
        assertThat(one.locator("[data-path='contact-name'] [data-state]")).containsText("บันทึกแล้ว");
        two.locator("#f-contact-name").fill("สมหญิง ตัวอย่าง สอง");
        two.locator("#f-contact-email").focus();
        assertThat(two.locator(".rm-conflict")).containsText("สมหญิง ตัวอย่าง หนึ่ง");
        two.getByText("ใช้ของฉัน").click();
        assertThat(two.locator("[data-path='contact-name'] [data-state]")).containsText("บันทึกแล้ว");

        one.context().clearCookies();
        two.locator("#f-contact-position").fill("หมดเวลาพอดี");
        two.locator("#f-contact-email").focus();
        assertThat(two.locator("[data-now]")).containsText("หมดเวลาการเข้าสู่ระบบ");
        two.getByText("เข้าสู่ระบบแล้วกลับมาหน้านี้").click();
        two.locator("#username").fill("focal-" + section.split("/")[4]);
        two.locator("#password").fill("ruammue-demo");
        two.locator("form:has(#password) button").click();
        two.waitForURL("**/sections/unit*");
        assertThat(two.locator("#f-contact-position")).hasValue("หมดเวลาพอดี");
        assertThat(two.locator("[data-path='contact-position'] [data-state]")).containsText("บันทึกแล้ว");
        assertThat(two.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ruammue:')).length"))
                .isEqualTo(0);
    }
}
