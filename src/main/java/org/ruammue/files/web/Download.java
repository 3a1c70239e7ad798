package org.ruammue.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ruammue.audit.Actor;
import org.ruammue.files.FileType;
import org.ruammue.files.Files;
import org.ruammue.files.StoredFile;
import org.ruammue.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Gives a file out. What came from people is never trusted as a page of ours: its own type or none, no scripts, no frames.
 * Browsers may keep it but ask each time, so that a right that ended ends here too.
 */
@Component
class Download {
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String SANDBOX = NOTHING + "; sandbox";
    /** Browsers refuse to show a PDF inside a sandbox; their viewers have one of their own. */
    private static final String PDF = NOTHING + "; object-src 'self'; plugin-types application/pdf";

    private final Files files;

    Download(Files files) {
        this.files = files;
    }

    void send(Actor actor, long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file = files.read(actor, id);
        if (isKnown(file.sha256(), request, response)) {
            return;
        }
        try (InputStream content = files.open(file)) {
            response.setHeader("Content-Security-Policy", file.type() == FileType.PDF ? PDF : SANDBOX);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
            response.setContentType(file.type().mime());
            response.setContentLengthLong(file.size());
            content.transferTo(response.getOutputStream());
        }
    }

    /** The small JPEG of a picture. */
    void sendThumbnail(Actor actor, long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StoredFile file = files.read(actor, id);
        if (!file.type().isPicture()) {
            throw new NotFound();
        }
        String small = file.thumbnailSha256();
        if (isKnown(small == null ? file.sha256() : small, request, response)) {
            return;
        }
        try (InputStream content = files.openThumbnail(file)) {
            response.setHeader("Content-Security-Policy", SANDBOX);
            response.setContentType(small == null ? file.type().mime() : FileType.JPEG.mime());
            content.transferTo(response.getOutputStream());
        }
    }

    private static boolean isKnown(String sha256, HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + sha256 + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null && known.contains(tag);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    private static String disposition(StoredFile file) {
        var how = file.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
