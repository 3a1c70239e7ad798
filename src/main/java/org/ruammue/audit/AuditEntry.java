package org.ruammue.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * One line of the log. {@code hash} is SHA-256 over the previous hash and this line's fields, so that a change of any line
 * breaks every line after it.
 *
 * @param number 1, 2, 3 … without gaps
 * @param action for example {@code submission.submitted}
 * @param subject for example {@code submission/12}
 * @param detail a JSON object as text, kept to the letter
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuditEntry(
        long number,
        Instant at,
        long personId,
        String actor,
        String action,
        String subject,
        String detail,
        byte[] previousHash,
        byte[] hash) {

    static byte[] hash(
            byte[] previous,
            long number,
            Instant at,
            long personId,
            String actor,
            String action,
            String subject,
            String detail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            // Lengths stand before the texts, so that no two different lines read alike.
            for (String part : new String[] {
                Long.toString(number), at.toString(), Long.toString(personId), actor, action, subject, detail
            }) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] expectedHash() {
        return hash(previousHash, number, at, personId, actor, action, subject, detail);
    }
}
