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
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (InputStream content = files.open(file)) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Content-Security-Policy", file.type() == FileType.PDF ? PDF : SANDBOX);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
            response.setContentType(file.type().mime());
            response.setContentLengthLong(file.size());
            content.transferTo(response.getOutputStream());
        }
    }

    private static String disposition(StoredFile file) {
        var how = file.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
