package org.ruammue.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.Browser;
import org.ruammue.accounts.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox as coordinators and administrators see it, and others do not. */
@ApplicationTest
class OutboxJourney {
    private static final String WORD = "สำรวจ " + UUID.randomUUID();

    @Autowired
    private Browser browser;

    @Autowired
    private DemoPeople people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void post() {
        jdbc.sql("delete from message").update(); // other tests post in years to come
        transaction.executeWithoutResult(status -> {
            outbox.post(new OutgoingMessage(
                    "focal.dusit@example.org",
                    WORD,
                    "เรียน ผู้ประสานงาน\n\nโปรดตอบภายใน 7 เมษายน 2570\n\nhttps://ruammue.example/work/a-very-long-address/that/goes/on/and/on/for/ever",
                    "issued",
                    "round/journey/survey",
                    WORD));
            outbox.post(new OutgoingMessage(
                    "new@example.org", "secret " + WORD, "https://x/set-up/1", "invitation", "person/1", "i" + WORD));
        });
    }

    @Test
    void showsWhatWouldBeSent() {
        for (var lang : new String[] {"th", "en"}) {
            for (int width : new int[] {1280, 360}) {
                var page = browser.newPage(width, 800, lang);
                Browser.signIn(page, username("COORDINATOR"), DemoPeople.PASSWORD);
                page.navigate("/outbox");
                browser.check(page);
                Browser.screenshot(page, "outbox-" + lang + "-" + width);
                assertThat(page.locator("main").innerText()).doesNotContain("secret");
                page.getByText(WORD).first().click();
                page.locator(".rm-letter").waitFor();
                browser.check(page);
                Browser.screenshot(page, "message-" + lang + "-" + width);
                assertThat(page.locator(".rm-letter").innerText()).contains("โปรดตอบภายใน 7 เมษายน 2570");
            }
        }
    }

    @Test
    void keepsInvitationsToAdministrators() {
        long secret = jdbc.sql("select id from message where dedupe_key = :key")
                .param("key", "i" + WORD)
                .query(Long.class)
                .single();
        var coordinator = browser.newPage(1280, 800, "en");
        Browser.signIn(coordinator, username("COORDINATOR"), DemoPeople.PASSWORD);
        assertThat(coordinator.navigate("/outbox/" + secret).status()).isEqualTo(404);
        var administrator = browser.newPage(1280, 800, "en");
        Browser.signIn(administrator, username("ADMINISTRATOR"), DemoPeople.PASSWORD);
        assertThat(administrator.navigate("/outbox/" + secret).status()).isEqualTo(200);
        var focal = browser.newPage(1280, 800, "en");
        Browser.signIn(focal, username("FOCAL_PERSON"), DemoPeople.PASSWORD);
        assertThat(focal.navigate("/outbox").status()).isEqualTo(403);
    }

    private String username(String role) {
        return people.offered().stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
