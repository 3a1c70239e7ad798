package org.ruammue.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs initdb, pg_ctl and postgres, unpacked once per version from the jar on the class path into the data
 * folder (60 MB), and the way to call them.
 */
record PostgresPrograms(Path home, String version, List<String> prefix) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+)(?:\\.\\d+)*\\.jar");

    static PostgresPrograms in(DataFolder folder) {
        var archive = archive();
        var matcher = VERSION.matcher(archive.toString());
        if (!matcher.find()) {
            throw new IllegalStateException("No PostgreSQL version in the name of " + archive);
        }
        var version = matcher.group(1);
        var home = folder.postgresql().resolve("programs-" + version);
        try {
            if (!Files.isDirectory(home)) {
                var half = folder.postgresql().resolve("unpacking");
                FileSystemUtils.deleteRecursively(half);
                unpack(archive, half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.file(home, e);
        }
        return new PostgresPrograms(home, version, Unprivileged.prefix(folder.postgresql()));
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    ProcessBuilder command(String program, String... arguments) {
        var words = new ArrayList<>(prefix);
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_MESSAGES", "C");
        return builder;
    }

    /** Runs a program to its end, its output going to {@code log}; the exit code. */
    int run(Path log, String program, String... arguments) {
        try {
            var process = command(program, arguments)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (IOException e) {
            throw DatabaseUnavailable.file(home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " was running", e);
        }
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-" + os + "-" + arch + ".txz";
        var url = PostgresPrograms.class.getResource("/" + name);
        if (url == null) {
            throw new DatabaseUnavailable(
                    "This build brings no PostgreSQL server for this kind of machine (" + name + ").",
                    "Set SPRING_DATASOURCE_URL to a PostgreSQL server (15 to 18), or build on this kind of machine.");
        }
        return url;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry outside of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
