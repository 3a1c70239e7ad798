package org.ruammue.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;
import org.ruammue.database.MovableTime;
import org.ruammue.database.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages on their way through a real SMTP server, and what happens when that goes wrong. */
class MailDeliveryTests {
    private static final Actor ADMINISTRATOR = new Actor(1, "ผู้ดูแล", Set.of(new Grant(Role.ADMINISTRATOR, 1)));

    private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MovableTime time = new MovableTime();
    private final JdbcClient jdbc = database();
    private final Outbox outbox = new Outbox(jdbc, time);
    private final OutboxList list = new OutboxList(jdbc, time);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private static JdbcClient database() {
        var url = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration/notifications")
                .load()
                .migrate();
        return JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password()));
    }

    @BeforeEach
    void start() {
        smtp.start();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

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

    @Test
    void leavesTheMessageOfKilledServerToPerson() {
        post("a", "focal@dusit.example");
        jdbc.sql("update message set claimed_at = :now, attempts = 1")
                .param("now", java.sql.Timestamp.from(time.now()))
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

    private void post(String key, String to) {
        outbox.post(new OutgoingMessage(
                to,
                "ขอเชิญตอบแบบสำรวจ",
                "เรียน ผู้ประสานงาน\n\nhttps://ruammue.example/my-work\n",
                "issued",
                "round/x",
                key));
    }

    private void deliver() {
        delivery(sender).run(() -> false);
    }

    private MailDelivery delivery(JavaMailSender mailSender) {
        var beans = new StaticListableBeanFactory();
        if (mailSender != null) {
            beans.addBean("sender", mailSender);
        }
        return new MailDelivery(
                jdbc, time, new MailServer(beans.getBeanProvider(JavaMailSender.class), "city@example.org"));
    }

    private PostedMessage only() {
        return list.page(ADMINISTRATOR, null, 1, 10).getFirst();
    }

    /** Speaks just enough SMTP: refuses "never" for good, "later" for now, and hangs up on the letter to "silent". */
    private static final class GrumpySmtp implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0);
        private volatile int letters;

        GrumpySmtp() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        int letters() {
            return letters;
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    talk(connection);
                } catch (IOException e) {
                    // the test ended, or the client hung up
                }
            }
        }

        private void talk(java.net.Socket connection) throws IOException {
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(connection.getInputStream()));
            var out = connection.getOutputStream();
            out.write("220 grumpy\r\n".getBytes());
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT TO:<never")
                        ? "550 no such person"
                        : line.startsWith("RCPT TO:<later") ? "451 come back" : "250 fine";
                if (line.equals("DATA")) {
                    letters++;
                    answer = "354 go on";
                }
                if (line.equals(".")) {
                    return;
                }
                if (letters == 0 || line.equals("DATA")) {
                    out.write((answer + "\r\n").getBytes());
                }
                if (line.equals("QUIT")) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
