package org.ruammue.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.ruammue.accounts.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator looks through organisations, groups and holidays, and changes them, on a desk and on a phone. */
@ApplicationTest
class OrganisationsJourney {
    @Autowired
    private Browser browser;

    @Autowired
    private Organisations organisations;

    @ParameterizedTest
    @CsvSource({"1280, 800, th", "360, 740, en"})
    void everyPageIsFitToBeSeen(int width, int height, String lang) {
        Page page = administrator(width, height, lang);
        long environment = organisations.byCode("22000000").orElseThrow().id();
        seen(page, "/admin/organisations", "list");
        seen(page, "/admin/organisations/" + environment, "one");
        seen(page, "/admin/organisations/" + environment + "/edit", "edit");
        seen(page, "/admin/groups", "groups");
        seen(page, "/admin/groups/bangkok-east", "group");
        seen(page, "/admin/groups/new", "group-form");
        seen(page, "/admin/holidays?year=2570", "holidays");
        seen(page, "/admin/holidays/new?year=2570", "holiday-form");
        page.locator("#main button").click();
        looked(page, "holiday-wrong");
        page.navigate("/admin/groups/bangkok-east");
        page.locator("td a").first().click();
        looked(page, "member-end");
    }

    @Test
    void anOrganisationIsAddedJoinsAGroupAndLeavesIt() {
        Page page = administrator(360, 740, "th");
        page.navigate("/admin/organisations");
        page.getByText("เพิ่มหน่วยงาน").click();
        page.locator("#nameTh").fill("มหาวิทยาลัยสมมติ");
        page.locator("#kind").selectOption("university");
        page.locator("#code").fill("journey-university");
        page.locator("#validFrom-day").fill("๑");
        page.locator("#validFrom-month").fill("ต.ค.");
        page.locator("#validFrom-year").fill("๒๕๖๓");
        page.getByText("บันทึก", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1").innerText()).isEqualTo("มหาวิทยาลัยสมมติ");
        assertThat(page.locator("#main").innerText()).contains("1 ตุลาคม 2563", "เพิ่มหน่วยงานแล้ว");

        page.navigate("/admin/groups/bangkok-east");
        page.locator("#organisation").fill("journey-university");
        page.locator("form:has(#organisation) button").click();
        assertThat(page.locator("table").innerText()).contains("มหาวิทยาลัยสมมติ");
        page.locator("tr:has-text('มหาวิทยาลัยสมมติ') td a").click();
        page.locator("form.rm-confirm button").click();
        assertThat(page.locator("#main").innerText()).contains("บันทึกวันสุดท้ายในกลุ่มแล้ว");
    }

    @Test
    void aHolidayIsAddedAndRemovedWithoutScripts() {
        Page page = browser.newPageWithoutScript(360, 740, "en");
        Browser.signIn(page, "admin", DemoPeople.PASSWORD);
        page.navigate("/admin/holidays?year=2578");
        page.getByText("Add a holiday").click();
        page.locator("#day-day").fill("4");
        page.locator("#day-month").fill("7");
        page.locator("#nameTh").fill("วันทดสอบ");
        page.locator("form:has(#nameTh) button").click();
        assertThat(page.locator("table").innerText()).contains("4 July 2035", "วันทดสอบ");
        page.locator("th a:has-text('วันทดสอบ')").click();
        page.locator("form[action$='/remove'] button").click();
        assertThat(page.locator("#main").innerText()).contains("The holiday was removed.");
    }

    private Page administrator(int width, int height, String lang) {
        Page page = browser.newPage(width, height, lang);
        Browser.signIn(page, "admin", DemoPeople.PASSWORD);
        return page;
    }

    private void seen(Page page, String address, String name) {
        page.navigate(address);
        looked(page, name);
    }

    private void looked(Page page, String name) {
        String lang = page.locator("html").getAttribute("lang");
        Browser.screenshot(page, "organisations-" + name + "-" + lang + "-" + page.viewportSize().width);
        browser.check(page);
    }
}
