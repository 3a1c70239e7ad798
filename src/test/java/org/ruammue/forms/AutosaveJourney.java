package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.string;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The script that saves a form field by field, in a real browser: network lost, session ended, two people at once. */
class AutosaveJourney {
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private FormServer server;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(org.ruammue.Browser.executable())
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
    }

    @BeforeEach
    void open() throws IOException {
        String yaml = new ClassPathResource("forms/look.yaml").getContentAsString(StandardCharsets.UTF_8);
        server = new FormServer(Forms.of(yaml));
        context = browser.newContext();
        context.setDefaultTimeout(8_000);
        page = newPage();
        page.navigate(server.address() + "/form");
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    private Page newPage() {
        Page opened = context.newPage();
        opened.onPageError(faults::add);
        opened.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return opened;
    }

    private Locator field(String path) {
        return page.locator("[data-path='" + path + "']");
    }

    private Locator state(String path) {
        return field(path).locator("[data-state]");
    }

    private Locator bar() {
        return page.locator("[data-now]");
    }

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
        assertThat(page.locator(".rm-savebar__people")).hasText("กำลังเปิดแบบฟอร์มนี้อยู่: สมศรี ตัวอย่าง (รายการ)");
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
    void keepsWordsWhileTheNetworkIsGoneAndSendsThemAfterwards() {
        context.setOffline(true);
        page.locator("#f-line").fill("พิมพ์ตอนไม่มีเน็ต");
        page.locator("#f-phone").fill("08 1234 5678");
        page.locator("#f-lines").focus();
        assertThat(state("line")).containsText("เก็บไว้ในเครื่องนี้");
        assertThat(bar()).containsText("2 ช่องเก็บไว้ในเครื่องนี้แล้ว");
        assertThat(server.answers).isEmpty();
        context.setOffline(false);
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(state("phone")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("line", string("พิมพ์ตอนไม่มีเน็ต"));
        assertThat(stored()).isZero();
    }

    @Test
    void bringsBackWordsAfterTheBrowserWasKilled() {
        context.setOffline(true);
        page.locator("#f-line").fill("ยังไม่ถึงระบบ");
        assertThat(state("line")).containsText("เก็บไว้ในเครื่องนี้");
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        context.setOffline(false);
        page = newPage();
        page.navigate(server.address() + "/form");
        assertThat(page.locator("#f-line")).hasValue("ยังไม่ถึงระบบ");
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("line", string("ยังไม่ถึงระบบ"));
    }

    @Test
    void sendsWordsOfAnotherSectionThatWereLeftBehind() {
        context.setOffline(true);
        page.locator("#f-line").fill("ของส่วนแรก");
        assertThat(state("line")).containsText("เก็บไว้ในเครื่องนี้");
        page.close();
        context.setOffline(false);
        server.section = "wishes";
        page = newPage();
        page.navigate(server.address() + "/form");
        page.waitForCondition(() -> server.answers.containsKey("line"));
        page.waitForCondition(() -> stored() == 0);
    }

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

    @Test
    void keepsWordsWhenTheSessionHasEndedAndSendsThemAfterSigningInAgain() {
        server.signedIn = false;
        page.locator("#f-line").fill("หมดเวลาพอดี");
        page.locator("#f-lines").focus();
        assertThat(bar()).containsText("หมดเวลาการเข้าสู่ระบบ");
        assertThat(page.getByText("เข้าสู่ระบบแล้วกลับมาหน้านี้")).isVisible();
        server.signedIn = true;
        server.token = "token-2";
        page.navigate(server.address() + "/form");
        assertThat(page.locator("#f-line")).hasValue("หมดเวลาพอดี");
        assertThat(state("line")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("line", string("หมดเวลาพอดี"));
    }

    @Test
    void takesANewTokenWhenTheOldOneDied() {
        server.token = "token-2";
        page.locator("#f-line").fill("โทเคนใหม่");
        page.locator("#f-lines").focus();
        assertThat(state("line")).containsText("บันทึกแล้ว");
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
                FormServer.parameters(server.posted.getFirst().substring("/form ".length()));
        assertThat(PostedAnswer.read(server.form, sent))
                .filteredOn(answer -> answer.path().equals("line"))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.version() + " " + answer.raw()).isEqualTo("1 \"แล้วกดปุ่ม\""));
        assertThat(sent.get("then")).containsExactly("next");
    }

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
                FormServer.parameters(server.posted.getFirst().substring("/form ".length()));
        Map<String, String> raw = PostedAnswer.read(server.form, sent).stream()
                .collect(java.util.stream.Collectors.toMap(
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

    private int stored() {
        return (int) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('ruammue:')).length");
    }
}
