// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import city.madang.device.tcp.TcpLine;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** One connection to a board. Used by one thread at a time, but for {@link #close}. */
final class BoardLine implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final TcpLine line = new TcpLine();

    void connect(String host, int port, Duration within) throws IOException {
        line.connect(host, port, within);
    }

    /**
     * Sends a message and reads as many bytes as the answer should have.
     *
     * @return what came; fewer bytes when the first ones are already others
     */
    byte[] ask(byte[] message, byte[] expected, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        line.forgetWhatCameLate();
        line.send(message);
        var answer = new byte[expected.length];
        int read = 0;
        while (read < answer.length && Arrays.equals(answer, 0, read, expected, 0, read)) {
            read += line.read(answer, read, end);
        }
        return Arrays.copyOf(answer, read);
    }

    /** Looks whether the board has closed it; waits for hardly anything. */
    void mustBeOpen() throws IOException {
        try {
            line.read(System.nanoTime() + GLANCE.toNanos());
        } catch (SocketTimeoutException isOpen) {
            return;
        }
        line.forgetWhatCameLate();
    }

    @Override
    public void close() {
        line.close();
    }
}
