package org.ruammue.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox shows it.
 *
 * @param claimedAt when the last try began
 * @param nextTry not before this instant, after a failure that may pass
 * @param lastError what the mail server or the connection said; {@value MailDelivery#TOO_OLD} in our own words
 */
public record PostedMessage(
        long id,
        String recipient,
        String subject,
        String body,
        String kind,
        String about,
        Instant createdAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        @Nullable Instant givenUpAt,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable String lastError,
        Delivery delivery) {}
