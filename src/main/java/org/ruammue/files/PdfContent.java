package org.ruammue.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ruammue.files.FileRefused.Reason;

/** What can be seen of a PDF without reading it whole. */
final class PdfContent {
    /** Stands in the trailer, which is never compressed: a reference to, or the dictionary of, the protection. */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d{1,10}\\s+\\d{1,5}\\s+R\\b|<<)");

    private PdfContent() {}

    /** Refuses a cut-off file, and a protected one: who is to judge it could not open, search or bundle it. */
    static void check(Path file, FileName name) throws IOException {
        if (!ByteSearch.any(file, piece -> piece.contains("%%EOF") || piece.contains("startxref"))) {
            throw new FileRefused(Reason.DAMAGED, name.toString());
        }
        if (ByteSearch.any(file, piece -> ENCRYPTED.matcher(piece).find())) {
            throw new FileRefused(Reason.PASSWORD, name.toString());
        }
    }
}
