package org.ruammue.notifications;

/**
 * An e-mail to one person.
 *
 * @param to address
 * @param kind what occasion it is for, for example {@code reminder}
 * @param about what it concerns, for example {@code round/collaboration-wishes-2570/survey}
 * @param dedupeKey the same key is never posted twice
 */
public record OutgoingMessage(String to, String subject, String body, String kind, String about, String dedupeKey) {}
