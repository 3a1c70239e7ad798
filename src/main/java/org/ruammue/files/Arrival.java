package org.ruammue.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that passed every check and waits to be kept; its temporary files go when this is closed. */
record Arrival(
        Path file,
        String sha256,
        String receivedSha256,
        String name,
        FileType type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Thumbnail thumbnail,
        @Nullable Instant scannedAt)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        if (thumbnail != null) {
            thumbnail.close();
        }
    }
}
