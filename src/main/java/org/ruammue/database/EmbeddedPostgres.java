package org.ruammue.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server as a child process, its data in a folder of ours, durable and reachable from this machine
 * alone. After a kill -9 of this JVM the server lives on as an orphan; the next start stops it. If the server itself
 * is killed, it is started again. Design: stack.md, "Embedded PostgreSQL".
 */
public final class EmbeddedPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10); // recovery of a long log after a power cut
    private static final long LOG_LIMIT = 5_000_000;

    private final DataFolder data;
    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private volatile int port;
    private volatile boolean closing;
    private @Nullable Process process;

    private EmbeddedPostgres(DataFolder data) {
        this.data = data;
        this.programs = PostgresPrograms.in(data);
        this.cluster = PostgresCluster.in(data, programs);
    }

    /** Starts the server on a data folder, making everything in it that is not there yet. */
    public static EmbeddedPostgres start(Path dataFolder) {
        var data = DataFolder.claim(dataFolder);
        try {
            var server = new EmbeddedPostgres(data);
            server.stopOrphan();
            server.port = PostgresSettings.write(server.cluster.folder());
            server.launch();
            Thread.ofVirtual().name("postgres-watch").start(server::watch);
            return server;
        } catch (RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    @Override
    public String url() {
        return url(PostgresCluster.NAME);
    }

    /** The address of another database of this server, which the user may create. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String user() {
        return PostgresCluster.NAME;
    }

    @Override
    public String password() {
        return cluster.password();
    }

    private void stopOrphan() {
        var file = PostmasterFile.of(cluster.folder());
        if (file == null) {
            return;
        }
        if (file.isOurServer()) {
            LOG.warn("Stopping the database server (process {}) that an earlier run left behind", file.pid());
            stopNow();
            file.awaitEnd();
        } else if (file.isMisleading()) {
            file.delete();
        }
    }

    /** Ends all sessions and stops; what was committed is on the disk in either mode. */
    private void stopNow() {
        var log = data.postgresql().resolve("stop.log");
        var folder = cluster.folder().toString();
        if (programs.run(log, "pg_ctl", "stop", "-D", folder, "-m", "fast", "-t", "30") != 0) {
            programs.run(log, "pg_ctl", "stop", "-D", folder, "-m", "immediate", "-t", "10");
        }
    }

    private synchronized void launch() {
        var log = data.postgresql().resolve("server.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            long from = Files.exists(log) ? Files.size(log) : 0;
            var started = programs.command("postgres", "-D", cluster.folder().toString())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            started.getOutputStream().close();
            awaitReady(started, log, from);
        } catch (IOException e) {
            throw DatabaseUnavailable.file(log, e);
        }
    }

    private void awaitReady(Process started, Path log, long from) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var file = PostmasterFile.of(cluster.folder());
            if (file != null && file.ready() && file.pid() == started.pid()) {
                return;
            }
            if (!started.isAlive()) {
                throw PostgresLog.failure(log, from);
            }
            pause(Duration.ofMillis(20));
        }
        started.destroy();
        throw PostgresLog.failure(log, from);
    }

    /** Starts the server again when it ends without having been told to. */
    private void watch() {
        int failures = 0;
        while (!closing && failures < 20) {
            try {
                var current = process;
                int exitCode = current == null ? -1 : current.waitFor();
                pause(Duration.ofMillis(500)); // the killed server's children still hold its memory; close() may come
                if (!closing) {
                    LOG.error("The database server ended by itself (exit code {}); starting it again", exitCode);
                    launch();
                    failures = 0;
                }
            } catch (DatabaseUnavailable e) {
                failures++;
                LOG.error("The database server does not start: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database server was starting", e);
        }
    }

    /** Stops the server and waits until it is down. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            var file = PostmasterFile.of(cluster.folder());
            if (process != null && process.isAlive()) {
                stopNow();
            }
            if (file != null) {
                file.awaitEnd();
            }
        }
        data.close();
    }
}
