package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.string;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two people in one form at the same time. */
class ColleagueJourney extends FormJourney {

    @Test
    void showsBothWhenSomebodyElseWasFasterAndLosesNothing() {
        page.locator("#f-line").fill("ของฉัน");
        server.colleague("line", string("ของเพื่อน"));
        page.locator("#f-lines").focus();
        Locator conflict = field("line").locator(".rm-conflict");
        assertThat(conflict).containsText("สมศรี ตัวอย่าง แก้ข้อนี้");
        assertThat(conflict).containsText("ของฉัน");
        assertThat(conflict).containsText("ของเพื่อน");
        assertThat(server.answers).containsEntry("line", string("ของเพื่อน"));
        conflict.getByText("ใช้ของฉัน").click();
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("line", string("ของฉัน"));

        page.locator("#f-lines").fill("ฉันพิมพ์");
        server.colleague("lines", string("เพื่อนพิมพ์"));
        page.locator("#f-line").focus();
        field("lines").getByText("ใช้ของผู้อื่น").click();
        assertThat(page.locator("#f-lines")).hasValue("เพื่อนพิมพ์");
        page.locator("#f-lines").fill("เพื่อนพิมพ์ ฉันต่อ");
        page.locator("#f-line").focus();
        assertThat(state("lines")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("lines", string("เพื่อนพิมพ์ ฉันต่อ"));
        assertThat(faults).isEmpty();
    }

    @Test
    void takesOverWhatAColleagueSavesElsewhereInTheForm() {
        server.colleague("line", string("จากเพื่อน"));
        server.colleague("sector", json("[\"health\"]"));
        page.waitForCondition(
                () -> page.locator("#f-line").inputValue().equals("จากเพื่อน"),
                new Page.WaitForConditionOptions().setTimeout(15_000));
        assertThat(page.getByLabel("สาธารณสุข")).isChecked();
        page.locator("#f-line").fill("จากเพื่อน และฉัน");
        page.locator("#f-lines").focus();
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(server.versions).containsEntry("line", 2L);
    }
}
