package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents on disk, and what a killed server leaves. */
class DiskStoreTests {
    private static final String SHA = "ab" + "c".repeat(62);

    @TempDir
    Path folder;

    @Test
    void keepsAContentOnceUnderItsFingerprint() throws IOException {
        var store = new DiskStore(folder);
        Path first = Files.writeString(folder.resolve("first"), "content");
        store.keep(SHA, first);
        assertThat(first).doesNotExist();
        assertThat(folder.resolve("ab/" + "c".repeat(62))).hasContent("content");
        store.keep(SHA, Files.writeString(folder.resolve("again"), "content"));
        try (var content = store.open(SHA)) {
            assertThat(content).hasContent("content");
        }
    }

    /** A file that lost its end to a fault of the disk is mended when the same comes again. */
    @Test
    void replacesACutOffContent() throws IOException {
        var store = new DiskStore(folder);
        store.keep(SHA, Files.writeString(folder.resolve("first"), "content"));
        Files.writeString(folder.resolve(FileStore.key(SHA)), "con");
        store.keep(SHA, Files.writeString(folder.resolve("again"), "content"));
        assertThat(folder.resolve(FileStore.key(SHA))).hasContent("content");
        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    }

    /** A server in another process is killed with a file half in. The next one clears up; those that run are left alone. */
    @Test
    void clearsUpAfterAKilledServer() throws Exception {
        try (Incoming mine = Incoming.in(folder)) {
            Path half = mine.newFile();
            Process other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            HalfWay.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = other.inputReader()) {
                Path theirs = Path.of(out.readLine());
                assertThat(theirs).exists();
                Incoming.in(folder).close();
                assertThat(theirs).exists();
                other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
                assertThat(theirs).exists();
                Incoming.in(folder).close();
                assertThat(theirs).doesNotExist();
            }
            assertThat(half).exists();
        }
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    /** The other server. */
    static final class HalfWay {
        public static void main(String[] args) throws Exception {
            Path file = Incoming.in(Path.of(args[0])).newFile();
            Files.writeString(file, "half a fi");
            System.out.println(file);
            Thread.sleep(60_000);
        }
    }
}
