package org.ruammue.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What a failed try means for the message. */
record MailFailure(Kind kind, String words) {
    enum Kind {
        /** No message can leave now: the server is away or refuses our sign-in. */
        SERVER_AWAY,
        /** Not taken now, perhaps later (SMTP 4xx). */
        LATER,
        /** Never (SMTP 5xx, or an address that is none). */
        NEVER,
        /** The connection broke off: the server may have taken it. */
        UNCERTAIN
    }

    static MailFailure of(MailException e) {
        if (e instanceof MailParseException || e instanceof MailPreparationException) {
            return new MailFailure(Kind.NEVER, words(e));
        }
        if (e instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            Exception reason = send.getMessageExceptions()[0];
            if (reason == e.getCause()) {
                return new MailFailure(Kind.SERVER_AWAY, words(reason)); // no connection: the same for every message
            }
            int code = replyCode(reason);
            var kind = code >= 500 ? Kind.NEVER : code >= 400 ? Kind.LATER : Kind.UNCERTAIN;
            return new MailFailure(kind, words(reason));
        }
        return new MailFailure(e instanceof MailAuthenticationException ? Kind.SERVER_AWAY : Kind.UNCERTAIN, words(e));
    }

    /** The SMTP reply that says most, 550 for a recipient refused without one, 0 where the server said nothing. */
    private static int replyCode(Exception reason) {
        int code = 0;
        Exception next = reason;
        while (next instanceof MessagingException current) {
            next = current.getNextException();
            code = switch (current) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                case SendFailedException send -> code == 0 && send.getNextException() == null ? 550 : code;
                default -> code;
            };
        }
        return code;
    }

    private static String words(Exception e) {
        var text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
