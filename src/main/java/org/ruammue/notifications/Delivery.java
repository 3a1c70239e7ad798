package org.ruammue.notifications;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a message; computed from its instants, never stored. */
public enum Delivery {
    /** It leaves with the next round of the job; without a mail server it stays so. */
    WAITING,
    /** Handed to the mail server just now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The server or the connection broke off in the middle: it may have left. A person decides whether to send again. */
    UNCERTAIN,
    /** Refused for good, tried too often, or too old to be of use. */
    GIVEN_UP;

    /** The state of a row of {@code message}; {@code :stale} is the instant before which a claim must have ended. */
    static final String SQL = """
            case when sent_at is not null then 'SENT' when given_up_at is not null then 'GIVEN_UP'
                when claimed_at is null then 'WAITING'
                when last_error is not null or claimed_at < :stale then 'UNCERTAIN' else 'SENDING' end""";

    /** As written in addresses, for example {@code given-up}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable Delivery of(String key) {
        return Stream.of(values())
                .filter(delivery -> delivery.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** A person may ask for another try. */
    public boolean repeatable() {
        return this == UNCERTAIN || this == GIVEN_UP;
    }
}
