package org.ruammue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/** The data source and the migrations, on the embedded server and on a foreign one. */
class DatabaseStartTests {
    private static final List<String> TABLES =
            List.of("spring_session", "spring_session_attributes", "event_publication", "scheduled_tasks");

    @Test
    void migratesTheEmbeddedServerAndLimitsConnections() {
        var url = TestDatabase.fresh();
        migrate(url, TestDatabase.user(), TestDatabase.password());
        try (var server = server(url, TestDatabase.user(), TestDatabase.password());
                var source = dataSource(server)) {
            var jdbc = JdbcClient.create(source);
            assertThat(tables(source)).containsAll(TABLES);
            assertThat(jdbc.sql("show lock_timeout").query(String.class).single())
                    .isEqualTo("5s");
            assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                    .isEqualTo("30s");
            assertThat(jdbc.sql("show idle_in_transaction_session_timeout")
                            .query(String.class)
                            .single())
                    .isEqualTo("1min");
        }
    }

    /** PostgreSQL 15, the oldest allowed, as Debian 12 brings it. */
    @Test
    void migratesForeignServerOfOldestVersion() throws IOException {
        var programs = Path.of("/usr/lib/postgresql/15/bin");
        Assumptions.assumeTrue(
                Files.isExecutable(programs.resolve("initdb")),
                "No PostgreSQL 15 here (Debian: apt-get install postgresql)");
        try (var foreign = ForeignPostgres.start(
                programs, Path.of("target/foreign-postgres").toAbsolutePath())) {
            migrate(foreign.url(), "owner", "secret");
            try (var server = server(foreign.url(), "owner", "secret");
                    var source = dataSource(server)) {
                assertThat(tables(source)).containsAll(TABLES);
            }
            assertThatThrownBy(() -> server(foreign.url(), "owner", "wrong"))
                    .hasMessageContaining("refuses user \"owner\" or the password");
            assertThatThrownBy(() -> server(foreign.url() + "x", "owner", "secret"))
                    .hasMessageContaining("no such database");
            foreign.statement("create role guest login password 'guest'");
            assertThatThrownBy(() -> server(foreign.url(), "guest", "guest"))
                    .hasMessageContaining("may not create tables");
        } finally {
            FileSystemUtils.deleteRecursively(Path.of("target/foreign-postgres"));
        }
    }

    @Test
    void saysInPlainWordsThatNobodyAnswers() {
        assertThatThrownBy(() -> server("jdbc:postgresql://127.0.0.1:1/nothing?secret=1", "a", "b"))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, e -> {
                    assertThat(e).hasMessageContaining("No database server answers at jdbc:postgresql://127.0.0.1:1/");
                    assertThat(e.getMessage()).doesNotContain("secret=1");
                    assertThat(e.action()).contains("SPRING_DATASOURCE_URL");
                });
    }

    private static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/database")
                .load()
                .migrate();
    }

    private static DatabaseServer server(String url, String user, String password) {
        return new DatabaseConfiguration()
                .databaseServer(new MockEnvironment()
                        .withProperty("spring.datasource.url", url)
                        .withProperty("spring.datasource.username", user)
                        .withProperty("spring.datasource.password", password));
    }

    private static com.zaxxer.hikari.HikariDataSource dataSource(DatabaseServer server) {
        return new DatabaseConfiguration().dataSource(server, new MockEnvironment());
    }

    private static List<String> tables(DataSource source) {
        return JdbcClient.create(source)
                .sql("select table_name::text from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
