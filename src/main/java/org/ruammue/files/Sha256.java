package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ruammue.files.FileRefused.Reason;

/** The fingerprint under which a content lies, in hexadecimal; reckoned while the bytes go by. */
final class Sha256 {
    private static final int PIECE = 1 << 16;

    private Sha256() {}

    /**
     * Copies what comes to a file.
     *
     * @param limit in bytes
     * @throws FileRefused when it is empty or goes over the limit; nothing more is read then
     */
    static String copy(InputStream from, Path to, long limit, FileName name) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                size += read;
                if (size > limit) {
                    throw new FileRefused(Reason.TOO_LARGE, name.toString(), limit >> 20);
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new FileRefused(Reason.EMPTY, name.toString());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
