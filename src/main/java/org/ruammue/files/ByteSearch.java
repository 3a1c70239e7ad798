package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Goes through a file piece by piece, each piece overlapping the one before, so that nothing is missed at a seam. */
final class ByteSearch {
    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 256;

    private ByteSearch() {}

    /** Whether any piece fits. A piece has one character for each byte (ISO 8859-1); what is looked for is at most 256 long. */
    static boolean any(Path file, Predicate<String> fits) throws IOException {
        byte[] buffer = new byte[OVERLAP + PIECE];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(buffer, kept, PIECE);
            while (read > 0) {
                int length = kept + read;
                if (fits.test(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
                read = in.readNBytes(buffer, kept, PIECE);
            }
        }
        return false;
    }
}
