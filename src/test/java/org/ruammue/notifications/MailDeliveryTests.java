package org.ruammue.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages on their way through a real SMTP server: once each, whatever happens to our side. */
class MailDeliveryTests extends SmtpTest {

    @Test
    void sendsThaiTextOnceWithStableId() throws Exception {
        post("a", "focal@dusit.example");
        post("a", "focal@dusit.example");
        deliver();
        deliver();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        var mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("ขอเชิญตอบแบบสำรวจ");
        assertThat(mail.getContent().toString()).contains("เรียน ผู้ประสานงาน").contains("https://");
        assertThat(mail.getAllRecipients()[0]).hasToString("focal@dusit.example");
        assertThat(mail.getFrom()[0]).hasToString("city@example.org");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@ruammue>");
        assertThat(only().delivery()).isEqualTo(Delivery.SENT);
    }

    @Test
    void keepsMessagesWithoutServerAndLetsOldOnesGo() {
        post("a", "focal@dusit.example");
        delivery(null).run(() -> false);
        assertThat(only().delivery()).isEqualTo(Delivery.WAITING);
        time.forward(Duration.ofDays(4));
        deliver();
        assertThat(only().delivery()).isEqualTo(Delivery.GIVEN_UP);
        assertThat(only().lastError()).isEqualTo(MailDelivery.TOO_OLD);
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void waitsForServerThatIsAwayWithoutGivingUp() {
        post("a", "focal@dusit.example");
        post("b", "focal@bangrak.example");
        smtp.stop();
        for (int tries = 0; tries < 12; tries++) {
            deliver();
            time.forward(Duration.ofMinutes(3));
        }
        assertThat(list.counts(ADMINISTRATOR)).containsOnlyKeys(Delivery.WAITING);
        smtp.start();
        sender.setPort(smtp.getSmtp().getPort());
        deliver();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
    }

    @Test
    void leavesTheMessageOfKilledServerToPerson() {
        post("a", "focal@dusit.example");
        jdbc.sql("update message set claimed_at = :now, attempts = 1")
                .param("now", Timestamp.from(time.now()))
                .update();
        deliver();
        assertThat(only().delivery()).isEqualTo(Delivery.SENDING);
        time.forward(Duration.ofMinutes(11));
        deliver();
        assertThat(only().delivery()).isEqualTo(Delivery.UNCERTAIN);
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsNothingTwiceFromSeveralServers() throws Exception {
        for (int n = 0; n < 40; n++) {
            post("key-" + n, "focal" + n + "@example.org");
        }
        var workers = new Thread[4];
        for (int n = 0; n < workers.length; n++) {
            workers[n] = Thread.ofPlatform().start(this::deliver);
        }
        for (var worker : workers) {
            worker.join();
        }
        assertThat(smtp.getReceivedMessages()).hasSize(40);
    }
}
