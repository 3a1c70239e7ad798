package org.ruammue.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.string;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Words that cannot be saved at once: the network lost, the browser killed, the session ended. */
class KeptWordsJourney extends FormJourney {

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
}
