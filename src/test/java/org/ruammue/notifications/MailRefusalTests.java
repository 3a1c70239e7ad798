package org.ruammue.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages that the other side refuses, for good or for now, or takes without saying so. */
class MailRefusalTests extends SmtpTest {

    @Test
    void givesUpAddressThatIsNoneAndGoesOn() {
        post("a", "no address");
        post("b", "focal@bangrak.example");
        deliver();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        assertThat(list.page(ADMINISTRATOR, Delivery.GIVEN_UP, 1, 10)).hasSize(1);
    }

    @Test
    void givesUpWhatTheServerRefusesForGoodAndRetriesWhatItRefusesForNow() throws Exception {
        try (var server = new GrumpySmtp()) {
            sender.setPort(server.port());
            post("a", "never@example.org");
            post("b", "later@example.org");
            deliver();
            assertThat(list.page(ADMINISTRATOR, Delivery.GIVEN_UP, 1, 10))
                    .singleElement()
                    .extracting(PostedMessage::recipient)
                    .isEqualTo("never@example.org");
            var waiting = list.page(ADMINISTRATOR, Delivery.WAITING, 1, 10).getFirst();
            assertThat(waiting.nextTry()).isAfter(time.now());
            for (int tries = 0; tries < 6; tries++) {
                time.forward(Duration.ofHours(13));
                jdbc.sql("update message set wanted_at = now() + interval '30 days'")
                        .update();
                deliver();
            }
            assertThat(list.page(ADMINISTRATOR, Delivery.GIVEN_UP, 1, 10)).hasSize(2);
        }
    }

    @Test
    void neverRepeatsByItselfWhatMayHaveLeft() throws Exception {
        try (var server = new GrumpySmtp()) {
            sender.setPort(server.port());
            post("a", "silent@example.org");
            deliver();
            assertThat(only().delivery()).isEqualTo(Delivery.UNCERTAIN);
            time.forward(Duration.ofDays(1));
            deliver();
            assertThat(server.letters()).isEqualTo(1);
        }
    }
}
