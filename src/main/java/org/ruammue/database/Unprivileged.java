package org.ruammue.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the server's programs are called. PostgreSQL refuses to run as root, so root gives its rights up for them: to
 * the owner of the folder where that is a normal user, else to a user namespace without any mapped user (files stay
 * root's), else to "nobody", who is given the folder.
 */
final class Unprivileged {
    private static final int NOBODY = 65534;

    private Unprivileged() {}

    /** The words to put before a command that works in {@code folder}. */
    static List<String> prefix(Path folder) {
        var words = new ArrayList<String>();
        if (succeeds(List.of("setsid", "true"))) {
            words.add("setsid"); // Ctrl-C in a terminal must reach the application alone
        }
        try {
            if (uid(Path.of("/proc/self")) == 0) {
                words.addAll(dropRoot(folder));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // no /proc: not Linux, and nobody runs this as root there
        }
        return List.copyOf(words);
    }

    private static List<String> dropRoot(Path folder) throws IOException {
        int owner = uid(folder);
        if (owner != 0) {
            return become(owner, (int) Files.getAttribute(folder, "unix:gid"));
        }
        var namespace = List.of("unshare", "-U");
        if (succeeds(join(namespace, List.of("true")))) {
            return namespace;
        }
        var nobody = become(NOBODY, NOBODY);
        if (!succeeds(join(nobody, List.of("test", "-x", folder.toString())))) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and root cannot give up its rights here.",
                    "Start Ruammue as a normal user, or set SPRING_DATASOURCE_URL to a PostgreSQL server (15 to 18).");
        }
        give(folder, NOBODY);
        return nobody;
    }

    private static List<String> become(int uid, int gid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    /** Gives a file that root made to the owner of its folder. */
    static void matchOwner(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            var owner = Files.getOwner(parent, LinkOption.NOFOLLOW_LINKS);
            if (!owner.equals(Files.getOwner(file))) {
                Files.setOwner(file, owner);
            }
        }
    }

    private static void give(Path folder, int uid) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                return visitFile(dir, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static List<String> join(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
