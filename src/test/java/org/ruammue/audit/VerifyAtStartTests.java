package org.ruammue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ruammue.Ruammue;
import org.ruammue.database.TestDatabase;

/** The command that verifies the log, run as an operator runs it: a process of its own with its exit code. */
class VerifyAtStartTests {
    private final String database = TestDatabase.fresh();

    private String said = "";

    @Test
    void endsWith0WhenTheLogIsWholeAndWith2WhenItIsBroken() throws Exception {
        assertThat(verify()).as(said).isZero();
        assertThat(said).contains("The audit log is whole");
        forge();
        assertThat(verify()).as(said).isEqualTo(2);
        assertThat(said).contains("The audit log is broken at line 900");
    }

    private int verify() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Ruammue.class.getName(),
                "--ruammue.audit.verify=true",
                "--server.port=8080",
                "--logging.level.org.ruammue=info",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password());
        Process process = command.redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private void forge() throws SQLException {
        try (var connection = DriverManager.getConnection(database, TestDatabase.user(), TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into audit_entry values
                    (900, now(), 1, 'nobody', 'forged', 'log', '{}', sha256('a'), sha256('b'))""");
        }
    }
}
