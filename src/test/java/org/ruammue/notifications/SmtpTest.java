package org.ruammue.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** A real SMTP server beside an outbox of its own. */
abstract class SmtpTest {
    static final Actor ADMINISTRATOR = new Actor(1, "ผู้ดูแล", Set.of(new Grant(Role.ADMINISTRATOR, 1)));

    final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final MovableTime time = new MovableTime();
    final JdbcClient jdbc = database();
    final Outbox outbox = new Outbox(jdbc, time);
    final OutboxList list = new OutboxList(jdbc, time);
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();

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

    void post(String key, String to) {
        outbox.post(new OutgoingMessage(
                to,
                "ขอเชิญตอบแบบสำรวจ",
                "เรียน ผู้ประสานงาน\n\nhttps://ruammue.example/my-work\n",
                "issued",
                "round/x",
                key));
    }

    void deliver() {
        delivery(sender).run(() -> false);
    }

    MailDelivery delivery(JavaMailSender mailSender) {
        var beans = new StaticListableBeanFactory();
        if (mailSender != null) {
            beans.addBean("sender", mailSender);
        }
        return new MailDelivery(
                jdbc, time, new MailServer(beans.getBeanProvider(JavaMailSender.class), "city@example.org"));
    }

    PostedMessage only() {
        return list.page(ADMINISTRATOR, null, 1, 10).getFirst();
    }
}
