package org.ruammue.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.ruammue.files.FileRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Tells what a file really is, whatever it is called. Containers (ZIP, OLE) are looked into; the rest is told by Apache
 * Tika from the first bytes.
 */
@Component
class ContentType {
    static final String ZIP = "application/zip";
    private static final String ZIP_MAGIC = "504b0304";
    private static final String OLE_MAGIC = "d0cf11e0a1b11ae1";

    /** Reads Tika's list of types at the first use, not at the start. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /**
     * The media type of the content.
     *
     * @throws FileRefused when it is locked by a password, carries macros, unpacks to too much or is damaged
     */
    String of(Path file, FileName name) throws IOException {
        String start = start(file);
        if (start.startsWith(ZIP_MAGIC)) {
            return ofZip(file, name);
        }
        if (start.equals(OLE_MAGIC)) {
            return ofOle(file, name);
        }
        String mime;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            mime = Known.TYPES
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString()
                    .toLowerCase(Locale.ROOT);
        }
        if (mime.equals(FileType.PDF.mime())) {
            PdfContent.check(file, name);
        }
        return mime.equals("image/jpg") ? FileType.JPEG.mime() : mime;
    }

    private static String ofZip(Path file, FileName name) throws IOException {
        ZipContent content = ZipContent.of(file, name);
        if (content.locked()) {
            throw new FileRefused(Reason.PASSWORD, name.toString());
        }
        if (content.macros()) {
            throw new FileRefused(Reason.MACROS, name.toString());
        }
        return content.mime();
    }

    private static String ofOle(Path file, FileName name) throws IOException {
        if (OleContent.contains(file, "EncryptedPackage")) {
            throw new FileRefused(Reason.PASSWORD, name.toString());
        }
        if (OleContent.contains(file, "WordDocument")) {
            return "application/msword";
        }
        if (OleContent.contains(file, "PowerPoint Document")) {
            return "application/vnd.ms-powerpoint";
        }
        return OleContent.contains(file, "Workbook") ? "application/vnd.ms-excel" : "application/x-ole-storage";
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(8);
            String hex = HexFormat.of().formatHex(bytes);
            return hex.startsWith(ZIP_MAGIC) ? ZIP_MAGIC : hex;
        }
    }
}
