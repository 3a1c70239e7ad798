package org.ruammue.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks just enough SMTP: refuses "never" for good, "later" for now, and hangs up on the letter to "silent". */
final class GrumpySmtp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0);
    private volatile int letters;

    GrumpySmtp() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int letters() {
        return letters;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // the test ended, or the client hung up
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream()));
        var out = connection.getOutputStream();
        out.write("220 grumpy\r\n".getBytes());
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = line.startsWith("RCPT TO:<never")
                    ? "550 no such person"
                    : line.startsWith("RCPT TO:<later") ? "451 come back" : "250 fine";
            if (line.equals("DATA")) {
                letters++;
                answer = "354 go on";
            }
            if (line.equals(".")) {
                return;
            }
            if (letters == 0 || line.equals("DATA")) {
                out.write((answer + "\r\n").getBytes());
            }
            if (line.equals("QUIT")) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
