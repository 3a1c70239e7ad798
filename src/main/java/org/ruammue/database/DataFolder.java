package org.ruammue.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything a server keeps. The lock on it ends with the process, however that ends.
 *
 * <p>{@link #CLAIMED} is asked first because on POSIX systems closing any second channel to the lock file would give
 * up the lock of the whole process.
 */
final class DataFolder implements AutoCloseable {
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder claim(Path wanted) {
        Path path;
        try {
            Files.createDirectories(wanted.resolve("postgresql"));
            path = wanted.toRealPath();
        } catch (IOException e) {
            throw DatabaseUnavailable.file(wanted.toAbsolutePath(), e);
        }
        if (!CLAIMED.add(path)) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel lock = null;
        try {
            var file = path.resolve("lock");
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw inUse(path, Files.readString(file).strip());
            }
            lock.truncate(0);
            lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, lock);
        } catch (IOException | DatabaseUnavailable e) {
            CLAIMED.remove(path);
            closeQuietly(lock);
            throw e instanceof IOException io ? DatabaseUnavailable.file(path, io) : (DatabaseUnavailable) e;
        }
    }

    private static DatabaseUnavailable inUse(Path path, String pid) {
        return new DatabaseUnavailable(
                "Another Ruammue server (process " + pid + ") is using the data folder " + path + ".",
                "Stop that server first, or set RUAMMUE_DATA to a folder of its own for this one.");
    }

    /** Where the server's programs, clusters and log lie. */
    Path postgresql() {
        return path.resolve("postgresql");
    }

    @Override
    public void close() {
        closeQuietly(lock);
        CLAIMED.remove(path);
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the kernel drops the lock with the process in any case
        }
    }
}
