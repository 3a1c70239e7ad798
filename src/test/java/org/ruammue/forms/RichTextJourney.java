package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.string;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formatted texts: the editor, what is pasted, and the plain field without a script. */
class RichTextJourney extends FormJourney {
    private static final String STORED =
            "<h3>ที่มา</h3><p>ขยะ <strong>มาก</strong></p><ul><li><p>หนึ่ง</p></li><li><p>สอง</p></li></ul>";

    private Locator editor() {
        return field("story").locator("[role=textbox]");
    }

    private void saved(String html) {
        page.waitForCondition(() -> string(html).equals(server.answers.get("story")));
    }

    @Test
    void isWrittenByKeyboardAlone() {
        page.locator("#f-short").focus();
        page.keyboard().press("Tab");
        assertThat(page.getByText("หนา", new Page.GetByTextOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(editor()).isFocused();
        page.keyboard().type("ที่มา");
        page.keyboard().press("Enter");
        page.keyboard().type("ขยะ ");
        page.keyboard().press("Control+b");
        page.keyboard().type("มาก");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().press("Shift+Tab");
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        page.keyboard().type("หนึ่ง");
        page.keyboard().press("Enter");
        page.keyboard().type("สอง");
        assertThat(field("story").locator("[data-command=ul]")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Tab");
        assertThat(state("story")).containsText("บันทึกแล้ว");
        saved(STORED);
        assertThat(page.locator("#f-story-count")).hasText("เหลืออีก 195 คำ");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void linksWordsAndTakesTheLinkAway() {
        editor().click();
        page.keyboard().type("ดูเว็บ");
        page.keyboard().press("Control+a");
        page.keyboard().press("Control+k");
        page.keyboard().type("javascript:alert(1)");
        page.keyboard().press("Enter");
        assertThat(field("story").getByLabel("ที่อยู่ของลิงก์")).hasAttribute("aria-invalid", "true");
        field("story").getByLabel("ที่อยู่ของลิงก์").fill("bangkok.go.th");
        page.keyboard().press("Enter");
        saved("<p><a href=\"https://bangkok.go.th\" rel=\"noopener noreferrer\">ดูเว็บ</a></p>");
        assertThat(editor()).isFocused();
        page.keyboard().press("Control+k");
        field("story").getByText("นำลิงก์ออก").click();
        saved("<p>ดูเว็บ</p>");
    }

    @Test
    void takesWordsAndListsButNoLookFromWhatIsPasted() {
        editor().click();
        editor().evaluate("""
                field => { const data = new DataTransfer();
                data.setData('text/html', `<html><head><style>p{color:red}</style></head><body><p class=MsoNormal style="font-size:40pt;color:red">
                <span lang=TH>คัดลอก</span><b style="color:blue">หนา</b><o:p></o:p></p><table><tr><td>ช่อง</td></tr></table><img src=x onerror="document.title='broken'">
                <ul><li><p>หนึ่ง</p></li></ul><script>document.title='broken'</script></body></html>`);
                field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }""");
        page.locator("#f-short").focus();
        page.waitForCondition(() -> server.answers.containsKey("story"));
        assertThat(server.answers.get("story").asString())
                .contains("คัดลอก<strong>หนา</strong>", "ช่อง", "<ul><li><p>หนึ่ง</p></li></ul>")
                .doesNotContain("style", "class", "img", "script", "span");
        assertThat(page).not().hasTitle("broken");
    }

    @Test
    void showsWhatIsStoredAndWhatAColleagueSaves() {
        server.answers.put("story", string(STORED));
        server.versions.put("story", 1L);
        page.navigate(server.address() + "/form");
        assertThat(editor().locator("h3")).hasText("ที่มา");
        assertThat(editor().locator("li")).hasCount(2);
        server.colleague("story", string("<p>จากเพื่อน</p>"));
        page.waitForCondition(
                () -> editor().textContent().equals("จากเพื่อน"),
                new Page.WaitForConditionOptions().setTimeout(15_000));
        editor().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" และฉัน");
        saved("<p>จากเพื่อน และฉัน</p>");
        page.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        page.waitForURL("**/saved");
        assertThat(posted()).isEqualTo(new TypedValue.Accepted(string("<p>จากเพื่อน และฉัน</p>")));
    }

    @Test
    void isAPlainFieldWithoutAScript() {
        server.answers.put("story", string(STORED));
        BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page bare = plain.newPage();
        bare.navigate(server.address() + "/form");
        assertThat(bare.locator("#f-story")).hasValue("## ที่มา\n\nขยะ **มาก**\n\n- หนึ่ง\n- สอง");
        assertThat(bare.getByText("เว้นหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่")).isVisible();
        bare.getByText("บันทึกแล้วไปส่วนถัดไป").click();
        assertThat(posted()).isEqualTo(new TypedValue.Accepted(string(STORED)));
        plain.close();
    }

    private TypedValue posted() {
        Map<String, String[]> sent =
                Exchanges.parameters(server.posted.getFirst().substring("/form ".length()));
        return PostedAnswer.read(server.form, sent).stream()
                .filter(answer -> answer.path().equals("story"))
                .map(answer -> answer.field().question().read(answer.raw()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWordsAsTheServerDoes() {
        for (String text : new String[] {
            "กรุงเทพมหานครจัดกิจกรรมคัดแยกขยะในชุมชนริมคลองแสนแสบ",
            "ลดระยะเวลาให้บริการจาก 30 วัน เหลือ ๑๕ วัน (ร้อยละ 50.5)",
            "one, two-three; สี่ห้า e-mail@example.go.th\nบรรทัดใหม่ 2569/1",
            "don't a:b x.y 1,000 ก.พ.ร. พ.ศ.2569 09.30น. 12:30 a1.b2 แผน.txt",
            "น้ำท่วม ฯลฯ ก็ ๆ 👩‍👩‍👧 ok"
        }) {
            page.locator("#f-short").fill(text);
            int left = 10 - TextAnswers.words(text);
            assertThat(page.locator("#f-short-count"))
                    .hasText(left < 0 ? "เกินมา " + -left + " คำ" : "เหลืออีก " + left + " คำ");
        }
    }
}
