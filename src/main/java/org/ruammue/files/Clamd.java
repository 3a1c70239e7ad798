package org.ruammue.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a ClamAV daemon over its own protocol: {@code INSTREAM}, pieces with their lengths, a piece of length 0, one reply. */
final class Clamd {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_REPLY = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final FilesSettings.Clamd settings;

    Clamd(FilesSettings.Clamd settings) {
        this.settings = settings;
    }

    /**
     * The name of what was found, or null for a clean file.
     *
     * @throws IOException when there is no verdict: away, too slow, or the file is too long for its StreamMaxLength
     */
    @Nullable
    String scan(Path file) throws IOException {
        try (SocketChannel channel = connect()) {
            Thread guard = closeAfter(channel, settings.patience());
            try {
                return verdict(send(channel, file));
            } finally {
                guard.interrupt();
            }
        }
    }

    private SocketChannel connect() throws IOException {
        if (!settings.socket().isBlank()) {
            return SocketChannel.open(UnixDomainSocketAddress.of(settings.socket()));
        }
        SocketChannel channel = SocketChannel.open();
        try {
            SocketAddress address = new InetSocketAddress(settings.host(), settings.port());
            channel.socket().connect(address, (int) Duration.ofSeconds(5).toMillis());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** A read from a channel has no time limit of its own; closing it ends the read. */
    private static Thread closeAfter(SocketChannel channel, Duration patience) {
        return Thread.ofVirtual().name("clamd-guard").start(() -> {
            try {
                Thread.sleep(patience);
                channel.close();
            } catch (InterruptedException | IOException e) {
                // done in time, or closed already
            }
        });
    }

    private static String send(SocketChannel channel, Path file) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
                write(channel, ByteBuffer.allocate(4).putInt(read).flip());
                write(channel, ByteBuffer.wrap(piece, 0, read));
            }
        }
        write(channel, ByteBuffer.allocate(4));
        return reply(channel);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String reply(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_REPLY);
        while (channel.read(buffer) >= 0 && buffer.hasRemaining()) {
            if (buffer.position() > 0 && buffer.get(buffer.position() - 1) == 0) {
                return new String(buffer.array(), 0, buffer.position() - 1, StandardCharsets.UTF_8);
            }
        }
        throw new EOFException("clamd ended without a verdict");
    }

    private static @Nullable String verdict(String reply) throws IOException {
        if (reply.equals("stream: OK")) {
            return null;
        }
        Matcher found = FOUND.matcher(reply);
        if (found.matches()) {
            return found.group(1);
        }
        throw new IOException("clamd: " + reply);
    }
}
