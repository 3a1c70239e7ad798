package org.ruammue.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/**
 * The cluster of the embedded server: made aside and renamed when whole, so that a crash in the middle leaves nothing
 * that looks like one. The application's role is no superuser; its password lies in the cluster, readable by its owner
 * only.
 */
record PostgresCluster(Path folder, String password) {
    static final String NAME = "ruammue";
    private static final String ACCESS = "ruammue-access.properties";

    static PostgresCluster in(DataFolder data, PostgresPrograms programs) {
        var folder = data.postgresql().resolve("cluster-" + programs.major());
        try {
            sweep(data.postgresql(), folder);
            if (!Files.isDirectory(folder)) {
                make(folder, programs);
            }
            var access = new Properties();
            access.load(new StringReader(Files.readString(folder.resolve(ACCESS))));
            return new PostgresCluster(folder, access.getProperty("password"));
        } catch (IOException e) {
            throw DatabaseUnavailable.file(folder, e);
        }
    }

    /** Drops what an interrupted start left, and refuses to begin anew beside the data of another version. */
    private static void sweep(Path postgresql, Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(postgresql)) {
            for (var entry : entries) {
                var name = String.valueOf(entry.getFileName());
                if (name.startsWith("making-")) {
                    sweep(entry);
                } else if (name.startsWith("cluster-") && !Files.isDirectory(folder)) {
                    throw new DatabaseUnavailable(
                            "The data folder was made by another version of PostgreSQL (" + entry + ").",
                            "Start the Ruammue release that made it, export there, and restore into a new folder.");
                }
            }
        }
    }

    private static void sweep(Path half) {
        try {
            FileSystemUtils.deleteRecursively(half);
        } catch (IOException e) {
            // the killed start's initdb may still be writing there; the next start sweeps again
        }
    }

    private static void make(Path folder, PostgresPrograms programs) throws IOException {
        var half = folder.resolveSibling("making-" + System.nanoTime());
        var log = folder.resolveSibling("making.log");
        Files.deleteIfExists(log);
        var password = randomPassword();
        var secret = folder.resolveSibling("making-secret-" + System.nanoTime());
        write(secret, randomPassword());
        try {
            check(
                    log,
                    programs.run(
                            log,
                            "initdb",
                            "--pgdata=" + half,
                            "--username=postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=" + locale(),
                            "--text-search-config=simple"));
        } finally {
            Files.deleteIfExists(secret);
        }
        single(
                programs,
                half,
                log,
                "CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'\nCREATE DATABASE %1$s OWNER %1$s\n"
                        .formatted(NAME, password));
        write(half.resolve(ACCESS), "password=" + password + "\n");
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        sync(folder.resolveSibling("."));
    }

    /** Runs statements, one a line, in the server's single-user mode, before anybody can connect. */
    private static void single(PostgresPrograms programs, Path cluster, Path log, String statements)
            throws IOException {
        var process = programs.command("postgres", "--single", "-j", "-D", cluster.toString(), "postgres")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var input = process.outputWriter()) {
            input.write(statements.replace("\n", ";\n\n"));
        }
        try {
            check(log, process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was being made", e);
        }
    }

    private static void check(Path log, int exitCode) throws IOException {
        var text = Files.exists(log) ? Files.readString(log) : "";
        if (text.contains("No space left on device")) {
            throw DatabaseUnavailable.noSpace(log.resolveSibling("."), null);
        }
        if (exitCode != 0 || text.contains("ERROR:") || text.contains("FATAL:")) {
            throw new DatabaseUnavailable(
                    "The database could not be made:\n" + text.strip(),
                    "Look at " + log + ", put right what it names, and start again.");
        }
    }

    private static String locale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.SYNC);
        Unprivileged.matchOwner(file);
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory.normalize(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
