package org.ruammue.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A JVM of its own that starts the server, makes a table, and waits to be killed. */
final class OwnerProcess {
    private OwnerProcess() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedPostgres.start(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ask(server, "create table if not exists kept as select 42 as answer");
        System.out.println("ready");
        Thread.sleep(Duration.ofMinutes(5));
    }

    /** Returns once its server is up. */
    static Process started(Path data) throws IOException {
        var process = launch(data);
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("ready")) {
                return process;
            }
        }
        throw new AssertionError("The other process ended");
    }

    static Process launch(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The first value of the answer, in text. */
    static String ask(DatabaseServer server, String sql) throws SQLException {
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
