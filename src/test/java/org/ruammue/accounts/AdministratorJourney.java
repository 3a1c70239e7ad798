package org.ruammue.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator adds a person, gives an office, and looks at the audit log, on a desk and on a phone. */
@ApplicationTest
class AdministratorJourney {
    @Autowired
    private Browser browser;

    @ParameterizedTest
    @CsvSource({"1280, 800, th", "360, 740, en"})
    void keepsPeople(int width, int height, String lang) {
        Page page = browser.newPage(width, height, lang);
        Browser.signIn(page, "admin", DemoPeople.PASSWORD);
        page.navigate("/admin/people");
        looked(page, "people");
        page.navigate("/admin/people/new");
        page.locator("#main button").click();
        looked(page, "person-wrong");
        page.locator("#nameTh").fill("นายเดินทาง สมมติ");
        page.locator("#username").fill("journey-" + lang);
        page.locator("#email").fill("journey@demo.example");
        page.locator("form:has(#nameTh) button").click();
        assertThat(page.locator("#secret").innerText()).contains("/welcome/");
        looked(page, "once");
        page.locator("#main a.govuk-button").click();
        page.locator("#q").fill("ดุสิต");
        page.locator("form:has(#q) button").click();
        looked(page, "office-form");
        page.locator("#organisation").check();
        page.locator("#role").check();
        page.locator("form:has(#role) button").last().click();
        assertThat(page.locator("table").innerText()).contains(lang.equals("th") ? "ดุสิต" : "Dusit");
        page.locator("#label").fill("journey");
        page.locator("form:has(#label) button").click();
        looked(page, "token");
        page.locator("#main a.govuk-button").click();
        looked(page, "person");
        page.locator("td a[href$='/end']").click();
        looked(page, "office-end");
        page.goBack();
        page.locator("a[href$='/disable']").click();
        looked(page, "disable");
        page.navigate("/admin/audit");
        looked(page, "audit");
        page.locator("a[href$='/verification']").click();
        looked(page, "verification");
    }

    private void looked(Page page, String name) {
        page.waitForLoadState();
        page.locator("footer").waitFor();
        String lang = page.locator("html").getAttribute("lang");
        Browser.screenshot(page, "administrator-" + name + "-" + lang + "-" + page.viewportSize().width);
        browser.check(page);
    }
}
