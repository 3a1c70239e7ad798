package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruammue.files.FileRefused.Reason;

/** A real clamd with one signature of our own. Skipped, and said so, where there is no clamd. */
class ClamdTests {
    private static final String MARK = "ruammue-test-signature-7f3a";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path program = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                program != null,
                "SKIPPED: no clamd on this machine, so the virus scanner is not tested (Debian: apt-get install clamav-daemon)");
        Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(folder.resolve("signatures/own.ndb"), "Ruammue.Test:0:*:" + hex + "\n");
        int port = TestServer.freePort();
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                LocalSocket %s
                StreamMaxLength 1M
                """.formatted(
                        folder.resolve("signatures"), port, folder.resolve("socket")));
        server = TestServer.start(folder, port, String.valueOf(program), "--config-file=" + settings);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void tellsCleanFromInfected() throws IOException {
        for (Clamd clamd : new Clamd[] {new Clamd(tcp(server.port())), new Clamd(socket())}) {
            assertThat(clamd.scan(file("clean", "nothing " + "x".repeat(200_000))))
                    .isNull();
            assertThat(clamd.scan(file("infected", "x".repeat(200_000) + MARK))).startsWith("Ruammue.Test");
        }
    }

    @Test
    void anInfectedFileIsRefusedAndLeavesNothing() throws IOException {
        try (var bench = new IntakeBench(folder.resolve("in"), tcp(server.port()))) {
            FileRefused refused = bench.refused("report.txt", "text " + MARK);
            assertThat(refused.reason()).isEqualTo(Reason.INFECTED);
            assertThat(refused.args()).startsWith("report.txt");
            byte[] hidden = Samples.office(Samples.DOCX_TYPE, "word/document.xml", MARK);
            assertThat(catchThrowableOfType(
                                    FileRefused.class,
                                    () -> bench.take("report.docx", hidden).close())
                            .reason())
                    .isEqualTo(Reason.INFECTED);
            try (Arrival arrival = bench.take("report.txt", Samples.bytes("clean"))) {
                assertThat(arrival.scannedAt()).isNotNull();
            }
            bench.leavesNothing();
        }
    }

    /** Fail closed: away, silent, or a file longer than the scanner takes. */
    @Test
    void withoutAVerdictNothingIsTaken() throws IOException {
        try (var away = new IntakeBench(folder.resolve("away"), tcp(TestServer.freePort()))) {
            FileRefused refused = away.refused("report.txt", "clean");
            assertThat(refused.reason()).isEqualTo(Reason.SCANNER_AWAY);
            assertThat(refused.status().value()).isEqualTo(503);
            away.leavesNothing();
        }
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var bench = new IntakeBench(folder.resolve("silent"), tcp(silent.getLocalPort()))) {
            assertThat(bench.refused("report.txt", "clean").reason()).isEqualTo(Reason.SCANNER_AWAY);
        }
        assertThatThrownBy(() -> new Clamd(tcp(server.port())).scan(file("long", "x".repeat(3 << 20))))
                .isInstanceOf(IOException.class);
    }

    private static FilesSettings.Clamd tcp(int port) {
        return new FilesSettings.Clamd("127.0.0.1", port, "", Duration.ofSeconds(3));
    }

    private static FilesSettings.Clamd socket() {
        return new FilesSettings.Clamd("", 0, folder.resolve("socket").toString(), Duration.ofSeconds(3));
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
