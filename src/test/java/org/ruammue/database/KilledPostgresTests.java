package org.ruammue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.database.OwnerProcess.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The embedded server under what happens to processes: kill -9 of either, and crashes half way. */
class KilledPostgresTests {
    private final Path data = Path.of("target/killed-postgres-tests").toAbsolutePath();

    @BeforeEach
    @AfterEach
    void wipe() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void stopsTheOrphanOfKilledOwner() throws Exception {
        var owner = OwnerProcess.started(data);
        long orphan = serverProcess();
        owner.destroyForcibly().waitFor();
        assertThat(runs(orphan)).isTrue();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
            assertThat(serverProcess()).isNotEqualTo(orphan);
            assertThat(runs(orphan)).isFalse();
        }
    }

    @Test
    void stopsTheServerWhenToldToTerminate() throws Exception {
        var owner = OwnerProcess.started(data);
        long child = serverProcess();
        owner.destroy();
        assertThat(owner.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(runs(child)).isFalse();
    }

    @Test
    void startsKilledServerAgain() throws Exception {
        try (var server = EmbeddedPostgres.start(data)) {
            ask(server, "create table kept as select 42 as answer");
            long killed = serverProcess();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            for (int tries = 0; tries < 100; tries++) {
                Thread.sleep(Duration.ofMillis(200));
                try {
                    assertThat(ask(server, "select answer from kept")).isEqualTo("42");
                    assertThat(serverProcess()).isNotEqualTo(killed);
                    return;
                } catch (SQLException e) {
                    // not up yet
                }
            }
            throw new AssertionError("The server did not come back");
        }
    }

    @Test
    void survivesCrashWhileTheClusterIsMade() throws Exception {
        var owner = OwnerProcess.launch(data);
        while (!exists("making-")) {
            Thread.sleep(Duration.ofMillis(5));
        }
        owner.destroyForcibly().waitFor();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    private boolean exists(String prefix) throws IOException {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            return false;
        }
        try (var files = Files.list(data.resolve("postgresql"))) {
            return files.anyMatch(file ->
                    Files.isDirectory(file) && file.getFileName().toString().startsWith(prefix));
        }
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgresql/cluster-18/postmaster.pid"))
                .getFirst());
    }

    /** Not a question of the number alone: a zombie that nobody reaps keeps it. */
    private boolean runs(long pid) {
        return new PostmasterFile(data.resolve("postgresql/cluster-18"), pid, true).isOurServer();
    }
}
