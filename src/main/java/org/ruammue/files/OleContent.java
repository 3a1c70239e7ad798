package org.ruammue.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The old container of Office (before 2007), which also wraps today's documents when they have a password. */
final class OleContent {
    private OleContent() {}

    /** Whether a stream of this name is in the container; names stand in UTF-16 in its directory. */
    static boolean contains(Path file, String stream) throws IOException {
        String name = new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return ByteSearch.any(file, piece -> piece.contains(name));
    }
}
