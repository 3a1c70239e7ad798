package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Contents in a folder: synced under a temporary name first and moved in one step, so that a name never has half of one. */
final class DiskStore implements FileStore {
    private final Path folder;

    DiskStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String sha256, Path file) throws IOException {
        Path target = folder.resolve(FileStore.key(sha256));
        if (Files.exists(target) && Files.size(target) == Files.size(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path parent = folder.resolve(sha256.substring(0, 2));
        Files.createDirectories(parent);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parent);
        sync(folder);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(folder.resolve(FileStore.key(sha256)));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(folder.resolve(FileStore.key(sha256)));
    }

    /** The names of a folder have to reach the disk as well. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
