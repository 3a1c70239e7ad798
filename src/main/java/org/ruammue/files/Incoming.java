package org.ruammue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder for files on their way in, one for each running server, locked while it runs. Folders that nobody locks are
 * what a killed server left behind; they go at the next start.
 */
final class Incoming implements AutoCloseable {
    /** Closing a second channel to a lock file would give up the lock of the process, so those are never opened. */
    private static final Set<Path> MINE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Incoming(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Incoming in(Path files) {
        Path all = files.toAbsolutePath().normalize().resolve("incoming");
        try {
            Files.createDirectories(all);
            removeLeftovers(all);
            Path folder = all.resolve(UUID.randomUUID().toString());
            MINE.add(folder);
            Files.createDirectory(folder);
            FileChannel lock =
                    FileChannel.open(lockOf(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            return new Incoming(folder, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for files cannot be used: " + all, e);
        }
    }

    Path folder() {
        return folder;
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "file-", "");
    }

    private static Path lockOf(Path folder) {
        return folder.resolve("lock");
    }

    private static void removeLeftovers(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(all)) {
            folders = entries.filter(folder -> !MINE.contains(folder)).toList();
        }
        for (Path folder : folders) {
            if (isLeft(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        Path file = lockOf(folder);
        if (!Files.exists(file)) {
            return false; // another server is just making it; an empty folder costs nothing
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
        MINE.remove(folder);
    }
}
