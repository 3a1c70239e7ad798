package org.ruammue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ruammue.database.OwnerProcess.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The embedded server on its data folder: durable, private, and not put off by what else lies there. */
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
    void refusesSecondServerOnTheSameFolder() throws Exception {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is using the data folder " + data);
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        var owner = OwnerProcess.started(data);
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
