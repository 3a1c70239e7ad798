package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of question: by keyboard alone, without a script, on a phone, and free of barriers. */
class QuestionTypesJourney extends FormJourney {
    /** What is pressed in the control with the name; single keys by their names, all else is typed. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("line", List.of("คัดแยกขยะ")),
            Map.entry("lines", List.of("บรรทัดหนึ่ง", "Enter", "บรรทัดสอง")),
            Map.entry("days", List.of("๑๒.๕")),
            Map.entry("baht", List.of("150,000.50")),
            Map.entry("share", List.of("62.5%")),
            Map.entry("day", List.of("21/11/69")),
            Map.entry("at", List.of("9.30 น.")),
            Map.entry("part:from:span", List.of("1 ธ.ค. 69")),
            Map.entry("part:to:span", List.of("๕ ธ.ค. ๖๙")),
            Map.entry("part:year:period", List.of("๒๕๗๐")),
            Map.entry("part:quarter:period", List.of("ArrowDown")),
            Map.entry("any", List.of("Space")),
            Map.entry("kind", List.of("Space", "ArrowDown")),
            Map.entry("sector", List.of("Space")),
            Map.entry("score", List.of("ArrowRight", "ArrowRight", "ArrowRight")),
            Map.entry("part:clear:views", List.of("ArrowDown", "ArrowDown")),
            Map.entry("part:time:views", List.of("Space")),
            Map.entry("part:partner:views", List.of("ArrowUp")),
            Map.entry("part:waste:first", List.of("1")),
            Map.entry("part:name:contact", List.of("สมศรี ตัวอย่าง")),
            Map.entry("part:position:contact", List.of("หัวหน้าฝ่าย")),
            Map.entry("part:phone:contact", List.of("022263727")),
            Map.entry("part:place:venue", List.of("ลานกีฬา")),
            Map.entry("part:district:venue", List.of("ดุสิต")),
            Map.entry("part:postcode:venue", List.of("๑๐๓๐๐")),
            Map.entry("partner-unit", List.of("เขตดุสิต")),
            Map.entry("email", List.of("somsri@example.go.th")),
            Map.entry("phone", List.of("022263727 ต่อ 12")),
            Map.entry("web", List.of("bangkok.go.th")));

    @Test
    void isAnsweredByKeyboardAlone() {
        Map<String, List<String>> left = new HashMap<>(KEYS);
        for (int tabs = 0; tabs < 150 && !left.isEmpty(); tabs++) {
            page.keyboard().press("Tab");
            String name = (String) page.evaluate("document.activeElement.name || ''");
            List<String> keys = left.remove(name);
            if (keys != null) {
                keys.forEach(this::press);
            }
        }
        page.keyboard().press("Tab");
        assertThat(left).isEmpty();
        assertThat(bar()).containsText("บันทึกแล้ว");
        Map<String, String> saved = new HashMap<>();
        server.answers.forEach((path, value) -> saved.put(path, value.toString()));
        assertThat(saved)
                .containsEntry("lines", "\"บรรทัดหนึ่ง\\nบรรทัดสอง\"")
                .containsEntry("days", "12.5")
                .containsEntry("share", "62.5")
                .containsEntry("day", "\"2026-11-21\"")
                .containsEntry("at", "\"09:30\"")
                .containsEntry("span", "{\"from\":\"2026-12-01\",\"to\":\"2026-12-05\"}")
                .containsEntry("period", "{\"year\":2570,\"quarter\":1}")
                .containsEntry("kind", "\"research\"")
                .containsEntry("score", "4")
                .containsEntry("views", "{\"clear\":\"3\",\"time\":\"1\",\"partner\":\"5\"}")
                .containsEntry("first", "[\"waste\"]")
                .containsEntry(
                        "contact",
                        "{\"name\":\"สมศรี ตัวอย่าง\",\"position\":\"หัวหน้าฝ่าย\",\"phone\":\"0 2226 3727\"}")
                .containsEntry(
                        "venue",
                        "{\"place\":\"ลานกีฬา\",\"district\":\"ดุสิต\",\"province\":\"กรุงเทพมหานคร\",\"postcode\":\"10300\"}")
                .containsEntry("partner-unit", "\"50070000\"")
                .containsEntry("phone", "\"0 2226 3727 ต่อ 12\"");
        assertThat(field("day").locator("[data-read-back]")).hasText("วันเสาร์ที่ 21 พฤศจิกายน 2569");
        assertThat(field("partner-unit").locator("input[list]")).hasValue("สำนักงานเขตดุสิต");
        assertThat(field("venue").getByLabel("จังหวัด")).hasValue("กรุงเทพมหานคร");
        assertThat(faults).isEmpty();
    }

    private void press(String keys) {
        if (keys.matches("Arrow\\w+|Enter|Space")) {
            page.keyboard().press(keys);
        } else {
            page.keyboard().type(keys);
        }
    }

    @Test
    void anOrderIsMadeWithButtonsAndPlaces() {
        page.getByText("เลื่อนขึ้น ขยะ").click();
        page.getByText("เลื่อนขึ้น ฝุ่นละออง").click();
        page.getByText("เลื่อนขึ้น ฝุ่นละออง").click();
        assertThat(field("first").locator("li").first()).containsText("ฝุ่นละออง");
        assertThat(field("first").locator("[data-ranking-now]")).hasText("ฝุ่นละออง ได้อันดับ 1");
        field("first").getByLabel("อันดับ การจราจร").selectOption("2");
        assertThat(field("first").getByLabel("อันดับ ขยะ")).hasValue("3");
        assertThat(state("first")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsEntry("first", json("[\"air\",\"traffic\",\"waste\"]"));
        server.colleague("first", json("[\"flood\",\"air\"]"));
        page.locator("#f-line").focus();
        page.waitForCondition(
                () -> field("first").locator("li").first().textContent().contains("น้ำท่วม"),
                new Page.WaitForConditionOptions().setTimeout(15_000));
        assertThat(field("first").getByLabel("อันดับ น้ำท่วม")).hasValue("1");
    }

    @Test
    void whatWasChosenCanBeTakenBack() {
        Locator clear = field("score").getByText("ล้างคำตอบ");
        assertThat(clear).isHidden();
        page.getByLabel("4", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(state("score")).containsText("บันทึกแล้ว");
        assertThat(server.answers).containsKey("score");
        clear.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !server.answers.containsKey("score")
                || server.answers.get("score").isNull());
        assertThat(clear).isHidden();
        assertThat(page.locator("#f-score")).isFocused();
    }

    @Test
    void everyKindIsPostedWithoutAScript() {
        BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page bare = plain.newPage();
        bare.navigate(server.address() + "/form");
        bare.locator("[data-path='score']")
                .getByLabel("4", new Locator.GetByLabelOptions().setExact(true))
                .check();
        bare.locator("[data-path='views'] [role=radiogroup]")
                .nth(1)
                .getByLabel("เห็นด้วย", new Locator.GetByLabelOptions().setExact(true))
                .check();
        bare.getByLabel("อันดับ ขยะ").selectOption("1");
        bare.getByLabel("อันดับ น้ำท่วม").selectOption("2");
        bare.locator("[name='part:from:span']").fill("1 ธ.ค. 69");
        bare.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        Map<String, String[]> sent =
                Exchanges.parameters(server.posted.getFirst().substring("/form ".length()));
        Map<String, TypedValue> read = new HashMap<>();
        PostedAnswer.read(server.form, sent)
                .forEach(answer ->
                        read.put(answer.path(), answer.field().question().read(answer.raw())));
        assertThat(read)
                .containsEntry("score", new TypedValue.Accepted(json("4")))
                .containsEntry("views", new TypedValue.Accepted(json("{\"time\":\"4\"}")))
                .containsEntry("first", new TypedValue.Accepted(json("[\"waste\",\"flood\"]")))
                .containsEntry("period", TypedValue.BLANK);
        assertThat(read.get("span")).isInstanceOf(TypedValue.Kept.class);
        plain.close();
    }

    @Test
    void fitsAPhoneAndIsFreeOfBarriers() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.setViewportSize(360, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
