package org.ruammue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The embedded server under what happens to servers: kill -9 of either process, crashes half way, stale files. */
class EmbeddedPostgresTests {
    private final Path data = Path.of("target/embedded-postgres-tests").toAbsolutePath();

    @BeforeEach
    @AfterEach
    void wipe() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void isDurableThaiAndPrivate() throws Exception {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select current_user || ' ' || usesuper from pg_user where usename = current_user"))
                    .isEqualTo("ruammue false");
            ask(server, "create extension pg_trgm");
            assertThat(ask(server, "select cardinality(show_trgm('หน่วยงาน')) > 5"))
                    .isEqualTo("t");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            var cluster = data.resolve("postgresql/cluster-18");
            assertThat(permissions(cluster)).isEqualTo("rwx------");
            assertThat(permissions(cluster.resolve("ruammue-access.properties")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsDataAndPortOverRestart() throws Exception {
        String url;
        try (var server = EmbeddedPostgres.start(data)) {
            url = server.url();
            ask(server, "create table kept as select 42 as answer");
        }
        assertThat(data.resolve("postgresql/cluster-18/postmaster.pid")).doesNotExist();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void stopsTheOrphanOfKilledOwner() throws Exception {
        var owner = otherProcess();
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
        var owner = otherProcess();
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
    void refusesSecondServerOnTheSameFolder() throws Exception {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is using the data folder " + data);
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        var owner = otherProcess();
        assertThatThrownBy(() -> EmbeddedPostgres.start(data)).hasMessageContaining("process " + owner.pid());
        owner.destroy();
        owner.waitFor();
    }

    @Test
    void throwsHalfMadeThingsAway() throws Exception {
        Files.createDirectories(data.resolve("postgresql/making-1/base"));
        Files.writeString(data.resolve("postgresql/making-1/PG_VERSION"), "18");
        Files.createDirectories(data.resolve("postgresql/unpacking/bin"));
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
            assertThat(data.resolve("postgresql/making-1")).doesNotExist();
        }
    }

    @Test
    void survivesCrashWhileTheClusterIsMade() throws Exception {
        var owner = launch();
        while (!exists("making-")) {
            Thread.sleep(Duration.ofMillis(5));
        }
        owner.destroyForcibly().waitFor();
        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dropsPidFileOfStranger() throws Exception {
        EmbeddedPostgres.start(data).close();
        var file = data.resolve("postgresql/cluster-18/postmaster.pid");
        for (var content : new String[] {ProcessHandle.current().pid() + "\n" + data + "\n", "999999999\nx\n", ""}) {
            Files.writeString(file, content);
            try (var server = EmbeddedPostgres.start(data)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void refusesClusterOfAnotherVersion() throws Exception {
        Files.createDirectories(data.resolve("postgresql/cluster-17"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data)).hasMessageContaining("another version of PostgreSQL");
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data.resolve("file/below")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("data folder cannot be used");
    }

    /** A JVM of its own that starts the server, makes a table, and waits to be killed. */
    static final class Owner {
        public static void main(String[] args) throws Exception {
            var server = EmbeddedPostgres.start(Path.of(args[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            ask(server, "create table if not exists kept as select 42 as answer");
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private Process otherProcess() throws IOException {
        var process = launch();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("ready")) {
                return process;
            }
        }
        throw new AssertionError("The other process ended");
    }

    private Process launch() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), data.toString())
                .redirectErrorStream(true)
                .start();
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String ask(DatabaseServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
