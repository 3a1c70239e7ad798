package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.string;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script that saves a form field by field, in a real browser. */
class AutosaveJourney extends FormJourney {

    @Test
    void savesEachFieldByItself() {
        assertThat(bar()).hasText("ทุกช่องบันทึกให้เองขณะพิมพ์");
        page.locator("#f-line").fill("  คัดแยกขยะ  ริมคลอง ");
        assertThat(state("line")).containsText("บันทึกแล้ว");
        page.locator("#f-baht").fill("๑๕๐,๐๐๐");
        page.locator("#f-email").focus();
        assertThat(page.locator("#f-baht")).hasValue("150,000");
        page.getByLabel("สาธารณสุข").check();
        page.getByLabel("สิ่งแวดล้อม").check();
        field("sector").getByLabel("อื่น ๆ").check();
        field("sector").getByLabel("โปรดระบุ").fill("กีฬา");
        page.getByLabel("หัวข้อวิจัย").check();
        assertThat(state("kind")).containsText("บันทึกแล้ว");
        assertThat(state("sector")).containsText("บันทึกแล้ว");
        assertThat(bar()).containsText("บันทึกแล้ว");
        assertThat(server.answers)
                .containsEntry("line", string("คัดแยกขยะ ริมคลอง"))
                .containsEntry("baht", json("150000"))
                .containsEntry("kind", string("research"))
                .containsEntry("sector", json("[\"environment\",\"health\",{\"other\":\"กีฬา\"}]"));
        assertThat(stored()).isZero();
        assertThat(page.locator(".rm-savebar__people")).hasText("สมศรี ตัวอย่าง กำลังกรอกส่วนที่ 2 รายการ");
        assertThat(faults).isEmpty();
    }

    @Test
    void saysWhatDoesNotFitWhenThePersonLeavesTheField() {
        page.locator("#f-email").fill("somsri@");
        page.locator("#f-phone").focus();
        assertThat(field("email").locator(".govuk-error-message")).containsText("อีเมลยังไม่ถูกต้อง");
        assertThat(server.answers).containsEntry("email", string("somsri@"));
        page.locator("#f-email").fill("somsri@example.go.th");
        page.locator("#f-phone").focus();
        assertThat(field("email").locator(".govuk-error-message")).hasCount(0);
        page.locator("#f-line").fill("ก".repeat(70));
        assertThat(page.locator("#f-line-count")).hasText("เกินมา 10 ตัวอักษร");
        page.locator("#f-short").fill("one two three four");
        assertThat(page.locator("#f-short-count")).hasText("เหลืออีก 6 คำ");
    }

    @Test
    void asksOnlyWhatApplies() {
        assertThat(field("why")).isHidden();
        field("any").getByLabel("ไม่ใช่").check();
        assertThat(field("why")).isVisible();
        field("any")
                .getByLabel("ใช่", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertThat(field("why")).isHidden();
    }

    @Test
    void refusesABookInPlainWordsAndKeepsWhatWasThere() {
        page.locator("#f-lines").fill("ของเดิม");
        page.locator("#f-line").focus();
        assertThat(state("lines")).containsText("บันทึกแล้ว");
        page.locator("#f-lines")
                .evaluate(
                        "field => { field.value = 'หน่วยงานนี้ขอร่วมมือ '.repeat(50000); field.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(state("lines")).containsText("1,050,000");
        assertThat(server.answers).containsEntry("lines", string("ของเดิม"));
        page.locator("#f-lines").fill("สั้นลงแล้ว");
        page.locator("#f-line").focus();
        assertThat(state("lines")).containsText("บันทึกแล้ว");
    }

    @Test
    void typingFastSendsOneAfterTheOtherAndEndsWithTheLastWord() {
        server.delay = 300;
        page.locator("#f-line")
                .pressSequentially("one two three four five six", new Locator.PressSequentiallyOptions().setDelay(60));
        page.locator("#f-lines").focus();
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("line", string("one two three four five six"));
        assertThat(page.locator(".rm-conflict")).hasCount(0);
    }

    @Test
    void aButtonSavesFirstAndThenPosts() {
        server.delay = 200;
        page.locator("#f-line").fill("แล้วกดปุ่ม");
        page.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        page.waitForURL("**/saved");
        Map<String, String[]> sent =
                Exchanges.parameters(server.posted.getFirst().substring("/form ".length()));
        assertThat(PostedAnswer.read(server.form, sent))
                .filteredOn(answer -> answer.path().equals("line"))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.version() + " " + answer.raw()).isEqualTo("1 \"แล้วกดปุ่ม\""));
        assertThat(sent.get("then")).containsExactly("next");
    }

    @Test
    void isFreeOfBarriers() {
        server.answers.put("email", string("somsri@"));
        page.navigate(server.address() + "/form");
        field("any").getByLabel("ไม่ใช่").check();
        page.locator("#f-line").fill("ก");
        server.colleague("lines", string("ก"));
        page.locator("#f-lines").fill("ข");
        page.locator("#f-line").focus();
        field("lines")
                .locator(".rm-conflict")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
