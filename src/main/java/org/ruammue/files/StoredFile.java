package org.ruammue.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was accepted. Never changes; a new version is a new file.
 *
 * @param sha256 of what is stored, hexadecimal; also where it lies
 * @param receivedSha256 of what the person sent; differs for pictures, which are encoded anew
 * @param name cleaned, with the extension of the type
 * @param size in bytes, as stored
 * @param width of a picture in pixels, turned upright; null for others
 * @param thumbnailSha256 a small JPEG of a picture; null for a picture that is small itself, and for others
 * @param subject what it belongs to, {@code kind/id}, for example {@code submission/123}
 * @param uploadedBy the person, 0 for the system
 * @param scannedAt null when no scanner was set up
 */
public record StoredFile(
        long id,
        String sha256,
        String receivedSha256,
        String name,
        FileType type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String thumbnailSha256,
        String subject,
        long uploadedBy,
        Instant uploadedAt,
        @Nullable Instant scannedAt) {

    public String address() {
        return address(id, name);
    }

    /** Where a browser gets a file, with its name at the end so that "save as" suggests it. */
    public static String address(long id, String name) {
        // The firewall of Spring Security refuses these in an address even when encoded
        String harmless = name.replaceAll("[%;/\\\\]", "-");
        return "/files/" + id + "/"
                + URLEncoder.encode(harmless, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A small JPEG of a picture; the picture itself where it is small. */
    public static String thumbnailAddress(long id) {
        return "/files/" + id + "/thumbnail";
    }
}
