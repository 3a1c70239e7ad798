package org.ruammue.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The embedded server's {@code postgresql.conf}, written anew at each start. Small memory, full durability, loopback
 * only. A {@code local.conf} beside it, if an administrator puts one there, has the last word.
 */
final class PostgresSettings {
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    private PostgresSettings() {}

    /** Writes the settings, keeping the port of the last start where it is still free; the port. */
    static int write(Path cluster) {
        var file = cluster.resolve("postgresql.conf");
        try {
            var last = PORT.matcher(Files.readString(file));
            int port = freePort(last.find() ? Integer.parseInt(last.group(1)) : 0);
            Files.writeString(file, text(port));
            var local = cluster.resolve("local.conf");
            if (!Files.exists(local)) {
                Files.writeString(local, "# Your own settings of the embedded PostgreSQL server; they win.\n");
                Unprivileged.matchOwner(local);
            }
            return port;
        } catch (IOException e) {
            throw DatabaseUnavailable.file(file, e);
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(0);
        }
    }

    private static String text(int port) {
        return """
            # Written by Ruammue at each start. Put your own settings into local.conf beside this file.
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            # What is acknowledged is on the disk
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            # Small: some dozens of people at once, some gigabytes of data
            shared_buffers = 32MB
            work_mem = 4MB
            maintenance_work_mem = 32MB
            effective_cache_size = 512MB
            max_wal_size = 256MB
            min_wal_size = 64MB
            max_worker_processes = 2
            max_parallel_workers_per_gather = 0
            autovacuum_max_workers = 1
            max_wal_senders = 0
            io_method = sync
            jit = off
            huge_pages = off
            dynamic_shared_memory_type = posix
            # The log names no values: they are people's words
            log_min_messages = warning
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_line_prefix = '%%m [%%p] '
            log_timezone = 'Asia/Bangkok'
            timezone = 'UTC'
            lc_messages = 'C'
            include_if_exists = 'local.conf'
            """.formatted(port);
    }
}
