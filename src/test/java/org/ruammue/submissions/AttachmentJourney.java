package org.ruammue.submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.ruammue.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files sent from a page as people send them: with a script and without, good ones and bad ones, alone and with a colleague. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentJourney {
    private static final String AGENCY = "50170000";
    private static final String PLAIN = "50180000";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Browser browser;

    private Survey survey;

    @BeforeAll
    void prepare() throws Exception {
        survey = Attaching.issued(beans, "attach-journey", AGENCY, PLAIN);
    }

    @Test
    void filesGoOutAsSoonAsTheyAreChosen() {
        Page page = browser.newPage(360, 740, "th");
        Browser.signIn(page, "focal-" + AGENCY, "ruammue-demo");
        page.navigate(survey.page(AGENCY) + "/sections/main");
        Typing.fill(page, "title", "เรื่องที่มีไฟล์");
        Locator papers = Typing.field(page, "papers");
        choose(
                papers,
                new FilePayload("แผนงาน.pdf", "application/pdf", Samples.pdf("/Journey 1")),
                new FilePayload("หลอก.pdf", "application/pdf", Samples.bytes("<html><p>x")),
                new FilePayload("ใหญ่.pdf", "application/pdf", new byte[3 << 20]));
        assertThat(papers.locator("[data-file]")).hasCount(1);
        assertThat(papers.locator(".rm-upload__file--failed"))
                .containsText(new String[] {"เนื้อหาที่จริงเป็นหน้าเว็บ", "รับไฟล์ละไม่เกิน 2 MB"});
        browser.check(page);
        papers.locator(".rm-upload__file--failed button").first().click();
        assertThat(papers.locator(".rm-upload__file--failed")).hasCount(1);

        Locator photos = Typing.field(page, "photos");
        choose(
                photos,
                new FilePayload("ก่อน.png", "image/png", Samples.picture("png", 800, 600)),
                new FilePayload("หลัง.png", "image/png", Samples.picture("png", 600, 800)));
        assertThat(photos.locator("[data-file] img")).hasCount(2);
        photos.locator("[data-caption]").first().fill("ก่อนปรับปรุง");
        photos.locator("[data-caption]").first().blur();
        photos.locator("[data-remove-file]").nth(1).press("Enter");
        assertThat(photos.locator("[data-gone]:visible")).containsText("หลัง.png");
        assertThat(photos.locator("[data-undo]:visible")).isFocused();
        page.keyboard().press("Enter");
        assertThat(photos.locator("[data-remove-file]:visible")).hasCount(2);
        photos.locator("[data-remove-file]").first().click();
        assertThat(photos.locator("[data-state]")).containsText("บันทึกแล้ว");
        browser.check(page);
        page.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        page.waitForURL("**/sections/visits");
        page.navigate(survey.page(AGENCY) + "/sections/main");
        assertThat(Typing.field(page, "photos").locator("[data-file]")).hasCount(1);
        assertThat(Typing.field(page, "photos").locator("[data-file]")).containsText("หลัง.png");
        page.navigate(survey.page(AGENCY) + "/check");
        assertThat(page.locator(".rm-files--read")).containsText(new String[] {"แผนงาน.pdf", "หลัง.png"});
        browser.check(page);
    }

    @Test
    void aColleagueSeesWhatIsAttached() {
        Page mine = browser.newPage(1280, 900, "th");
        Browser.signIn(mine, "focal-" + AGENCY, "ruammue-demo");
        mine.navigate(survey.page(AGENCY) + "/sections/main");
        Page theirs = browser.newPage(1280, 900, "en");
        Browser.signIn(theirs, "head-" + AGENCY, "ruammue-demo");
        theirs.navigate(survey.page(AGENCY) + "/sections/main");
        choose(Typing.field(mine, "sheet"), new FilePayload("ตาราง.csv", "text/csv", Samples.bytes("a,b\n1,2\n")));
        assertThat(Typing.field(mine, "sheet").locator("[data-file]")).hasCount(1);
        assertThat(Typing.field(mine, "sheet").locator("[data-room]")).isHidden();
        assertThat(Typing.field(theirs, "sheet").locator("[data-file]"))
                .hasCount(
                        1,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(Typing.field(theirs, "sheet")).containsText("ตาราง.csv");
        Typing.field(theirs, "sheet").locator("[data-caption]").fill("From the finance unit");
        assertThat(Typing.field(theirs, "sheet").locator("[data-state]")).containsText("Saved");
    }

    @Test
    void withoutAScriptOneFormDoesAll() {
        Page page = browser.newPageWithoutScript(360, 740, "th");
        Browser.signIn(page, "focal-" + PLAIN, "ruammue-demo");
        page.navigate(survey.page(PLAIN) + "/sections/main");
        page.locator("#f-title").fill("ไม่มีสคริปต์");
        page.locator("#f-papers")
                .setInputFiles(new FilePayload("แผนงาน.pdf", "application/pdf", Samples.pdf("/Plain 9")));
        page.locator("[data-path=papers]").getByText("ส่งไฟล์ที่เลือก").click();
        assertThat(page.locator("#f-title")).hasValue("ไม่มีสคริปต์");
        assertThat(page.locator("[data-path=papers] [data-file]")).containsText("แผนงาน.pdf");
        page.locator("#f-papers")
                .setInputFiles(new FilePayload("หลอก.pdf", "application/pdf", Samples.bytes("<html><p>x")));
        page.locator("[data-path=papers]").getByText("ส่งไฟล์ที่เลือก").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("เนื้อหาที่จริงเป็นหน้าเว็บ");
        page.locator("[data-path=papers] [data-caption]").fill("ฉบับลงนาม");
        page.locator("[data-path=papers]").getByText("เอาออก").click();
        assertThat(page.locator("[data-path=papers] [data-file]")).hasCount(0);
        page.getByText("นำไฟล์ที่เอาออกกลับมา").click();
        assertThat(page.locator("[data-path=papers] [data-caption]")).hasValue("ฉบับลงนาม");
        assertThat(survey.files(PLAIN, "papers")).hasSize(1);
    }

    private static void choose(Locator field, FilePayload... files) {
        field.locator("input[type=file]").setInputFiles(files);
    }
}
