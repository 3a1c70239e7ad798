package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Last year's answers taken over, the rest filled in a spreadsheet; with a script, and on a phone without. */
@ApplicationTest
class ExcelJourney {
    private static final String AGENCY = "50270000";

    @Autowired
    Browser browser;

    @Autowired
    ApplicationContext beans;

    @Test
    void takesOverLastYearsAnswersAndFillsTheRestInASpreadsheet() throws IOException {
        Survey before = Survey.issued(beans, "journey-before", AGENCY);
        before.fill(AGENCY, "คัดแยกขยะริมคลอง", Map.of());
        before.approve(AGENCY);
        before.submit(AGENCY);
        Survey survey = Survey.issued(beans, "journey-excel", AGENCY);
        Page page = browser.newPage(1280, 900, "th");
        Browser.signIn(page, "focal-" + AGENCY, "ruammue-demo");
        page.navigate(survey.page(AGENCY) + "/sections/unit");
        browser.check(page);
        page.getByText("ใช้คำตอบเดิมทั้ง 4 ข้อ").click();
        assertThat(page.locator("#f-contact-email")).hasValue("unit@example.org");
        browser.check(page);
        page.getByText("เลิกทำ เอาค่าเดิมกลับมา").click();
        assertThat(page.locator("#f-contact-email")).hasValue("");
        page.locator("button[name=take]").first().click();
        assertThat(page.locator("#f-contact-name")).hasValue("คัดแยกขยะริมคลอง");

        page.navigate(survey.page(AGENCY));
        page.getByText("ตอบใน Excel แทนการกรอกบนเว็บ").click();
        browser.check(page);
        Download download =
                page.waitForDownload(() -> page.locator("a[download]").click());
        upload(page, filled(download).bytes());
        page.waitForURL("**/excel/*");
        assertThat(page.locator("body")).containsText("จะเปลี่ยน 2 รายการ");
        assertThat(page.locator("body")).containsText("อ่านไม่ได้หรือใช้ไม่ได้ 1 ช่อง");
        browser.check(page);
        Browser.screenshot(page, "excel-review");
        page.getByText("ยืนยันและบันทึก").click();
        assertThat(page.locator("body")).containsText("บันทึกจาก Excel แล้ว: เปลี่ยน 1 ข้อ เพิ่ม 1 รายการ");

        Page phone = browser.newPageWithoutScript(360, 740, "th");
        Browser.signIn(phone, "head-" + AGENCY, "ruammue-demo");
        phone.navigate(survey.page(AGENCY) + "/excel");
        upload(phone, new byte[] {'P', 'K', 3, 4, 0});
        assertThat(phone.locator("#file-error")).containsText("เสียหาย");
        phone.navigate(survey.page(AGENCY) + "/sections/wishes");
        phone.getByText("ครั้งก่อนมีความประสงค์ 1 รายการ").click();
        phone.locator("button[name='take-row']").click();
        assertThat(phone.locator(".rm-rows__item")).hasCount(2);
    }

    private static EditedBook filled(Download download) throws IOException {
        try (InputStream content = download.createReadStream()) {
            return new EditedBook(content.readAllBytes())
                    .answer("unit", "contact-phone", "๐ ๒๐๐๐ ๐๐๐๑")
                    .answer("intent", "has-wishes", "อาจจะ")
                    .row("wishes", 0, "title", "เรื่องจาก Excel");
        }
    }

    private static void upload(Page page, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload("answers.xlsx", "", content));
        page.getByText("อ่านไฟล์").click();
    }
}
