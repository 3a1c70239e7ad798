package org.ruammue.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Turns what the server wrote before it gave up into words that say what to do. */
final class PostgresLog {
    private PostgresLog() {}

    /** What went wrong, by the lines written after the first {@code from} bytes. */
    static DatabaseUnavailable failure(Path log, long from) throws IOException {
        var lines = tail(log, from);
        if (lines.contains("No space left on device")) {
            return DatabaseUnavailable.noSpace(log.resolveSibling("."), null);
        }
        if (lines.contains("Address already in use") || lines.contains("could not bind")) {
            return new DatabaseUnavailable(
                    "The port of the embedded database was taken by another program at the last moment.",
                    "Start again; a free port is chosen at each start.");
        }
        if (lines.contains("ermission denied") || lines.contains("wrong ownership")) {
            return new DatabaseUnavailable(
                    "The database server may not read its own files:\n" + lines,
                    "The folder " + log.resolveSibling(".").normalize()
                            + " must belong, with all that is in it, to the user that runs Ruammue.");
        }
        if (lines.contains("checksum") || lines.contains("could not locate a valid checkpoint")) {
            return new DatabaseUnavailable(
                    "The files of the database are damaged:\n" + lines,
                    "Do not change them. Check the disk, keep a copy of the data folder, and restore a backup.");
        }
        return new DatabaseUnavailable(
                "The database server does not start:\n" + lines,
                "Look at " + log.normalize() + ", put right what it names, and start again.");
    }

    private static String tail(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - 4000));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }
}
