package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.FileRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: to disk piece by piece, then what it is, whether that may come, whether it is infected, and pictures
 * encoded anew. Each step refuses with words of its own. Nothing is decoded before it was scanned.
 */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Incoming incoming;
    private final FilesSettings settings;
    private final ContentType contentType;
    private final ContentKinds kinds;
    private final BusinessTime time;
    private final Clamd clamd;

    Intake(Incoming incoming, FilesSettings settings, ContentType contentType, ContentKinds kinds, BusinessTime time) {
        this.incoming = incoming;
        this.settings = settings;
        this.contentType = contentType;
        this.kinds = kinds;
        this.time = time;
        this.clamd = new Clamd(settings.clamd());
    }

    Arrival take(String sentName, InputStream content, Welcome welcome) throws IOException {
        FileName name = FileName.of(sentName);
        Path file = incoming.newFile();
        boolean done = false;
        try {
            long most = Math.min(settings.maxSize().toBytes(), welcome.bytes());
            String sha256 = Sha256.copy(content, file, most, name);
            FileType type = type(file, name, welcome.types());
            Instant scannedAt = scan(file, name);
            Arrival arrival = type.isPicture()
                    ? picture(file, sha256, name, type, scannedAt)
                    : new Arrival(
                            file, sha256, sha256, name.as(type), type, Files.size(file), null, null, null, scannedAt);
            done = arrival.file().equals(file);
            return arrival;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private FileType type(Path file, FileName name, Set<FileType> allowed) throws IOException {
        String mime = contentType.of(file, name);
        FileType said = FileType.ofExtension(name.extension()).orElse(null);
        FileType really = FileType.ofMime(mime).orElse(null);
        if ((said == null || said.isText()) && isUnmarked(mime)) {
            boolean text = PlainText.is(file);
            really = text ? Objects.requireNonNullElse(said, FileType.TXT) : null;
            mime = text ? FileType.TXT.mime() : "application/octet-stream";
        }
        boolean welcome = really != null && allowed.contains(really);
        if (really != null && welcome && (said == really || name.extension().isEmpty())) {
            return really;
        }
        if (said == null ? welcome : said != really) {
            throw new FileRefused(Reason.NOT_WHAT_IT_SAYS, name.toString(), "." + name.extension(), kinds.of(mime));
        }
        throw new FileRefused(Reason.TYPE_NOT_ALLOWED, name.toString(), kinds.of(mime), FileType.names(allowed));
    }

    /** Tika takes a text that begins with "Subject:" for a mail; a page, a script or a drawing is one, whatever its name. */
    private static boolean isUnmarked(String mime) {
        return mime.equals("application/octet-stream")
                || mime.startsWith("message/")
                || (mime.startsWith("text/") && !mime.equals("text/html") && !mime.equals("text/rtf"));
    }

    private @Nullable Instant scan(Path file, FileName name) {
        if (!settings.clamd().isSetUp()) {
            return null;
        }
        String found;
        try {
            found = clamd.scan(file);
        } catch (IOException e) {
            LOG.error("No verdict of the virus scanner, so a file is not taken: {}", e.toString());
            throw new FileRefused(Reason.SCANNER_AWAY, name.toString());
        }
        if (found != null) {
            LOG.warn("The virus scanner found {} in a file that was sent", found);
            throw new FileRefused(Reason.INFECTED, name.toString(), found);
        }
        return time.now();
    }

    private Arrival picture(Path file, String sha256, FileName name, FileType type, @Nullable Instant scannedAt)
            throws IOException {
        Path clean = incoming.newFile();
        boolean done = false;
        try {
            Pictures.Picture picture = Pictures.encode(file, type, clean, name);
            Arrival arrival = new Arrival(
                    clean,
                    Sha256.of(clean),
                    sha256,
                    name.as(picture.type()),
                    picture.type(),
                    Files.size(clean),
                    picture.width(),
                    picture.height(),
                    picture.thumbnail(),
                    scannedAt);
            done = true;
            return arrival;
        } finally {
            if (!done) {
                Files.deleteIfExists(clean);
                Files.deleteIfExists(Thumbnail.beside(clean));
            }
        }
    }
}
