// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which each question has one line for an answer. Used by one thread at a time, but for closing. */
final class Line implements AutoCloseable {
    private static final int PATIENCE_MS = 3000;
    private static final int LONGEST = 80;

    private final Socket socket = new Socket();

    private Line() {}

    static Line to(String host, int port) throws IOException {
        var line = new Line();
        try {
            line.socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            line.socket.setSoTimeout(PATIENCE_MS);
            return line;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e instanceof IOException lost ? lost : new IOException(e);
        }
    }

    String ask(String question) throws IOException {
        socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.US_ASCII));
        var answer = new ByteArrayOutputStream();
        for (int next = next(); next != '\n'; next = next()) {
            answer.write(next);
            if (answer.size() > LONGEST) {
                throw new IOException("a line without an end");
            }
        }
        return answer.toString(StandardCharsets.US_ASCII).strip();
    }

    private int next() throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new IOException("the device has closed the line");
        }
        return next;
    }

    /** From any thread; whoever waits is free. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException isClosed) {
            return;
        }
    }
}
