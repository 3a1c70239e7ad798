package org.ruammue.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** A server as somebody else would run it: the programs of the machine, a database with an owner of its own. */
record ForeignPostgres(PostgresPrograms programs, Path folder, int port) implements AutoCloseable {

    static ForeignPostgres start(Path bin, Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var programs = new PostgresPrograms(bin.getParent(), "15.0", Unprivileged.prefix(folder));
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var server = new ForeignPostgres(programs, folder, port);
        var log = folder.resolve("log");
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        server.must(
                log,
                "initdb",
                "-D",
                server.cluster(),
                "-U",
                "postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        Files.writeString(
                folder.resolve("cluster/postgresql.conf"),
                "\nport = " + port + "\nunix_socket_directories = ''\nlisten_addresses = '127.0.0.1'\n",
                StandardOpenOption.APPEND);
        server.must(
                log,
                "pg_ctl",
                "start",
                "-w",
                "-D",
                server.cluster(),
                "-l",
                folder.resolve("server.log").toString());
        server.statement("create role owner login password 'secret'");
        server.statement("create database theirs owner owner");
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/theirs";
    }

    void statement(String sql) {
        try (var connection = DriverManager.getConnection(url().replace("/theirs", "/postgres"), "postgres", "secret");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    private void must(Path log, String program, String... arguments) throws IOException {
        if (programs.run(log, program, arguments) != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    @Override
    public void close() {
        programs.run(folder.resolve("log"), "pg_ctl", "stop", "-D", cluster(), "-m", "immediate");
    }
}
