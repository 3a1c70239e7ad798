package org.ruammue.forms.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator makes a form: by mouse, by key alone, on a phone, without a script. */
@ApplicationTest
class BuilderJourney {
    @Autowired
    Browser browser;

    @Test
    void aFormIsMadePreviewedAndPublished() {
        Page page = browser.newPage(1280, 900, "th");
        begin(page, "แบบสำรวจใหม่");
        browser.check(page);
        add(page, "choice", "ประเภทโครงการ");
        page.fill("#label-en", "Kind of project");
        page.fill("#options-lines", "โครงการใหม่ | New\nโครงการต่อเนื่อง | Going on");
        page.click("button[value='options:add']");
        assertThat(page.locator("#options-1-th")).hasValue("โครงการต่อเนื่อง");
        assertThat(page.locator("#options-lines")).isFocused();
        browser.check(page);
        page.click("button[value='done']");
        assertThat(page.locator("#at-q1")).containsText("2 ตัวเลือก");

        add(page, "money", "งบประมาณ");
        page.getByText("เงื่อนไข", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("[data-rule] select").first().selectOption("all");
        assertThat(page.locator("#show-when")).hasValue("${q1} = 'o1'");
        page.locator(".rm-rule__row select").nth(2).selectOption("o2");
        browser.check(page);
        page.click("button[value='done']");
        assertThat(page.locator("#at-q2")).containsText("มีเงื่อนไข");

        page.locator("[data-grip]").nth(1).hover();
        page.mouse().down();
        var first = page.locator("#at-q1").boundingBox();
        page.mouse().move(first.x + 20, first.y + 20);
        page.mouse().move(first.x + 20, first.y + 2);
        page.mouse().up();
        assertThat(page.locator("[data-item]").first()).hasAttribute("data-item", "q2");
        page.locator("form:has(input[value='undo']) button").click();
        assertThat(page.locator("[data-item]").first()).hasAttribute("data-item", "q1");

        page.locator(".rm-builder__bar").getByText("ดูตัวอย่าง").click();
        assertThat(page.getByLabel("โครงการใหม่")).isVisible();
        assertThat(page.getByLabel("งบประมาณ")).isHidden();
        page.getByLabel("โครงการต่อเนื่อง").check();
        assertThat(page.getByLabel("งบประมาณ")).isVisible();
        browser.check(page);
        page.getByText("ดูแบบโทรศัพท์").click();
        assertThat(page.frameLocator("iframe").getByLabel("โครงการใหม่")).isVisible();
        browser.check(page);
        page.goBack();
        page.goBack();
        page.locator(".rm-builder__bar a[href$='/publish']").click();
        browser.check(page);
        page.locator("form.rm-confirm button").click();
        assertThat(page.locator("main")).containsText("เผยแพร่ฉบับที่ 1 แล้ว");
        browser.check(page);
    }

    @Test
    void byKeyAlone() {
        Page page = browser.newPage(1280, 900, "en");
        begin(page, "By key");
        page.locator("button[value='short-text']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#label-th")).isFocused();
        page.keyboard().type("ชื่อโครงการ");
        page.locator("button[value='done']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#at-q1 .rm-builder__label")).isFocused();
        page.locator("#at-s1 > .rm-builder__add summary").press("Enter");
        page.locator("#at-s1 > .rm-builder__add button[value='date']").press("Enter");
        assertThat(page).hasURL(Pattern.compile("open=q2"));
        assertThat(page.locator("#label-th")).isFocused();
        page.keyboard().type("วันเริ่ม");
        page.locator("button[value='done']").press("Enter");
        page.locator("#at-q2 form:has(input[value='up']) button").press("Enter");
        assertThat(page.locator("[data-item]").first()).hasAttribute("data-item", "q2");
        assertThat(page.locator("#at-q2 .rm-builder__label")).isFocused();
    }

    @Test
    void onAPhoneWithoutAScript() {
        Page page = browser.newPageWithoutScript(360, 740, "th");
        begin(page, "บนโทรศัพท์");
        add(page, "table", "แผนงาน");
        page.click("button[value='done']");
        page.locator("#at-q2 a").first().click();
        page.fill("#label-th", "กิจกรรม");
        page.click("button[value='done']");
        assertThat(page.locator("#at-q2")).containsText("กิจกรรม");
        page.locator("#at-q2 a").first().click();
        page.getByText("เงื่อนไข", new Page.GetByTextOptions().setExact(true)).click();
        page.fill("#show-when", "${nothing} = 'x'");
        page.click("button[value='done']");
        assertThat(page.locator("#at-q2")).containsText("ไม่มีคำถาม “nothing”");
        page.locator(".rm-builder__bar a[href$='/publish']").click();
        assertThat(page.locator("main")).containsText("ยังมีเรื่องที่ต้องแก้ก่อนเผยแพร่");
    }

    @Test
    void twoAtOnceAndTheTypedWordsStay() {
        Page page = browser.newPageWithoutScript(1280, 900, "th");
        begin(page, "สองคน");
        add(page, "number", "จำนวน");
        page.click("button[value='done']");
        page.locator("#at-q1 a").first().click();
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.fill("#label-th", "ของอีกคน");
        other.click("button[value='done']");
        page.fill("#label-th", "ของฉัน");
        page.click("button[value='done']");
        assertThat(page.locator(".rm-notice--error")).containsText("แก้ไขส่วนนี้ไปก่อนแล้ว");
        assertThat(page.locator("#label-th")).hasValue("ของฉัน");
        page.click("button[value='done']");
        assertThat(page.locator("#at-q1")).containsText("ของฉัน");
    }

    private void begin(Page page, String name) {
        Browser.signIn(page, "coordinator", "ruammue-demo");
        page.navigate("/forms");
        page.locator("main").locator("a[href='/forms/new']").click();
        page.fill("#name-th", name);
        page.locator("main button[type='submit']").click();
        page.waitForURL(Pattern.compile("/edit"));
    }

    private static void add(Page page, String type, String thai) {
        var add = page.locator("#at-s1 > .rm-builder__add");
        if (add.getAttribute("open") == null) {
            add.locator("summary").click();
        }
        add.locator("button[value='" + type + "']").click();
        page.waitForURL(Pattern.compile("open="));
        page.fill("#label-th", thai);
        page.locator("#label-th").blur();
    }
}
