package org.ruammue.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code postmaster.pid} in a cluster says: the process (line 1) and whether it takes connections (line 8). */
record PostmasterFile(Path cluster, long pid, boolean ready) {

    static @Nullable PostmasterFile of(Path cluster) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path(cluster), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw DatabaseUnavailable.file(path(cluster), e);
        }
        long pid = 0; // a crash can leave the file empty or cut off
        if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d{1,18}")) {
            pid = Long.parseLong(lines.getFirst().strip());
        }
        return new PostmasterFile(
                cluster, pid, lines.size() >= 8 && lines.get(7).startsWith("ready"));
    }

    private static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether that process lives and is a PostgreSQL server of this very cluster, not a stranger with its number. */
    boolean isOurServer() {
        return isAlive() && (commandLine() + " ").contains(" " + cluster + " ");
    }

    /**
     * Whether the file would keep PostgreSQL from starting for nothing: it is empty after a crash, or a stranger has
     * the number now. With a number that nobody has PostgreSQL copes itself, and looks for leftover children too.
     */
    boolean isMisleading() {
        return pid == 0 || isAlive() && !isOurServer();
    }

    /** Waits a little until the process is gone; it removes its file just before it ends. */
    void awaitEnd() {
        try {
            for (int tries = 0; tries < 250 && isOurServer(); tries++) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private String commandLine() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().commandLine())
                    .orElse("");
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path(cluster));
        } catch (IOException e) {
            throw DatabaseUnavailable.file(path(cluster), e);
        }
    }
}
