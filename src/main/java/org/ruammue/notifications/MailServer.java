package org.ruammue.notifications;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, if one is set up ({@code spring.mail.host}, environment SPRING_MAIL_HOST). */
@Component
public class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailServer(ObjectProvider<JavaMailSender> sender, @Value("${ruammue.mail.from:}") String from) {
        this.sender = sender;
        this.from = from.isBlank() ? "ruammue@localhost" : from;
    }

    public boolean isSetUp() {
        return sender.getIfAvailable() != null;
    }

    /** The Message-ID stays the same over all tries, so that a mail system can tell a second copy from a new letter. */
    void send(MailDelivery.Letter letter) {
        var server = sender.getObject();
        var mail = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            mail.setHeader("Auto-Submitted", "auto-generated");
            var id = UUID.nameUUIDFromBytes(letter.dedupeKey().getBytes(StandardCharsets.UTF_8));
            mail.setHeader("Message-ID", "<" + id + "." + letter.id() + "@ruammue>");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        try {
            server.send(mail);
        } catch (MailSendException e) {
            if (e.getMessageExceptions().length > 0) {
                throw e;
            }
            LOG.info("The mail server took message {} but did not say good-bye", letter.id());
        }
    }
}
