package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents in a real S3 server (S3Proxy), which has a process of its own. */
class S3StoreTests {
    private static final String BUCKET = "ruammue";
    private static final String SECRET = "a secret of the tests";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        int port = TestServer.freePort();
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        Path settings =
                Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=ruammue
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, SECRET, folder.resolve("data")));
        server = TestServer.start(
                folder,
                port,
                ProcessHandle.current().info().command().orElseThrow(),
                "-jar",
                "target/servers/s3proxy.jar",
                "--properties",
                settings.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void keepsAContentOnceAndGivesItBack() throws IOException {
        Path file = large("large", 20 << 20);
        String sha256 = Sha256.of(file);
        try (var store = store(BUCKET, SECRET)) {
            store.keep(sha256, file);
            store.keep(sha256, file);
            try (var content = store.open(sha256)) {
                assertThat(content).hasSameContentAs(Files.newInputStream(file));
            }
        }
        assertThat(folder.resolve("data").resolve(BUCKET).resolve(FileStore.key(sha256)))
                .hasSameBinaryContentAs(file);
    }

    @Test
    void saysThatAContentIsNotThere() throws IOException {
        try (var store = store(BUCKET, SECRET)) {
            assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void nothingIsTakenAsKeptThatIsNot() throws IOException {
        Path file = large("small", 1000);
        String sha256 = Sha256.of(file);
        try (var wrongKey = store(BUCKET, "wrong");
                var noBucket = store("elsewhere", SECRET);
                var away = new S3Store(new FilesSettings.S3(
                        "http://127.0.0.1:" + TestServer.freePort(), BUCKET, "us-east-1", "ruammue", SECRET))) {
            assertThatThrownBy(() -> wrongKey.keep(sha256, file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> noBucket.keep(sha256, file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> away.keep(sha256, file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> away.open(sha256)).isInstanceOf(IOException.class);
        }
    }

    private static S3Store store(String bucket, String secret) {
        return new S3Store(
                new FilesSettings.S3("http://127.0.0.1:" + server.port(), bucket, "us-east-1", "ruammue", secret));
    }

    private static Path large(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return Files.write(folder.resolve(name), bytes);
    }
}
