package org.ruammue.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database cannot be had. Says in plain words what is wrong and what the person who starts the server can do. */
public final class DatabaseUnavailable extends RuntimeException {
    private final String action;

    public DatabaseUnavailable(String what, String action, @Nullable Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    DatabaseUnavailable(String what, String action) {
        this(what, action, null);
    }

    /** What to do about it, one or two sentences. */
    public String action() {
        return action;
    }

    /** A file could not be read or written. */
    static DatabaseUnavailable file(Path path, IOException cause) {
        var reason = cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "";
        if (cause instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return new DatabaseUnavailable(
                    "No right to read and write in " + path + ".",
                    "Give the user that runs Ruammue the folder, or set RUAMMUE_DATA to a folder of that user.",
                    cause);
        }
        if (reason.contains("No space left")
                || String.valueOf(cause.getMessage()).contains("No space left")) {
            return noSpace(path, cause);
        }
        return new DatabaseUnavailable(
                "The data folder cannot be used: " + cause + ".", "Look at " + path + ", or set RUAMMUE_DATA.", cause);
    }

    static DatabaseUnavailable noSpace(Path path, @Nullable Throwable cause) {
        return new DatabaseUnavailable(
                "The disk that holds " + path + " is full.",
                "Make room there (a new data folder needs about 200 MB), or set RUAMMUE_DATA to another disk.",
                cause);
    }
}
