package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.string;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a form does by posting: without a script, and with the rows of a list. */
class PlainFormJourney extends FormJourney {

    @Test
    void worksWithoutAScript() {
        BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page bare = plain.newPage();
        bare.navigate(server.address() + "/form");
        assertThat(bare.locator("[data-path='why']")).isVisible();
        assertThat(bare.getByText("ตอบข้อนี้เมื่อ “มีความประสงค์ใช่หรือไม่” เป็น “ไม่ใช่”"))
                .isVisible();
        assertThat(bare.getByText("กดปุ่มบันทึกก่อนออกจากหน้านี้")).isVisible();
        bare.locator("#f-line").fill("ไม่มีสคริปต์");
        bare.getByLabel("สาธารณสุข").check();
        bare.locator("[data-path='sector']").getByLabel("อื่น ๆ").check();
        bare.locator("[data-path='sector']").getByLabel("โปรดระบุ").fill("กีฬา");
        bare.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        Map<String, String[]> sent =
                Exchanges.parameters(server.posted.getFirst().substring("/form ".length()));
        Map<String, String> raw = PostedAnswer.read(server.form, sent).stream()
                .collect(Collectors.toMap(
                        PostedAnswer::path, answer -> answer.raw().toString()));
        assertThat(raw)
                .containsEntry("line", "\"ไม่มีสคริปต์\"")
                .containsEntry("sector", "[\"health\",{\"other\":\"กีฬา\"}]")
                .containsEntry("any", "null")
                .containsEntry("kind", "[]");
        plain.close();
    }

    @Test
    void addsAndRemovesRowsByPosting() {
        server.section = "wishes";
        server.rows = Map.of("wishes", List.of("r1"));
        server.answers.put("wishes/r1/wish-title", string("คัดแยกขยะ"));
        page.navigate(server.address() + "/form");
        assertThat(page.getByText("ยังขาดหรือต้องแก้ 1 ข้อ")).isVisible();
        page.locator("summary").click();
        page.getByText("ยืนยันลบรายการนี้").click();
        page.waitForURL("**/saved");
        page.navigate(server.address() + "/form?row=r1");
        assertThat(page.getByText("ความประสงค์ที่ 1")).isVisible();
        page.locator("#f-wishes-r1-wish-why").fill("ขยะมาก");
        page.getByText("เพิ่มความประสงค์อีก").click();
        page.waitForURL("**/saved");
        assertThat(server.posted).hasSize(2);
        assertThat(server.posted.get(0)).startsWith("/form/rows/r1/remove ");
        assertThat(server.posted.get(1)).startsWith("/form/rows ");
        assertThat(server.answers).containsEntry("wishes/r1/wish-why", string("ขยะมาก"));
    }
}
