// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** One connection to a board. Used by one thread at a time, but for {@link #close}. */
final class BoardLine implements AutoCloseable {
    private static final int SHORTEST_WAIT = 1;
    private static final int MOST_STALE = 64 * 1024;

    private final Socket socket = new Socket();

    void connect(String host, int port, Duration within) throws IOException {
        try {
            socket.connect(new InetSocketAddress(host, port), millis(within.toNanos()));
            socket.setTcpNoDelay(true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof IOException failed ? failed : new IOException(e);
        }
    }

    /**
     * Sends a message and reads as many bytes as the answer should have.
     *
     * @return what came; fewer bytes when the first ones are already others
     */
    byte[] ask(byte[] message, byte[] expected, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        forgetWhatCameLate();
        socket.getOutputStream().write(message);
        var answer = new byte[expected.length];
        int read = 0;
        while (read < answer.length && Arrays.equals(answer, 0, read, expected, 0, read)) {
            read += some(answer, read, end);
        }
        return Arrays.copyOf(answer, read);
    }

    private int some(byte[] answer, int from, long end) throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the board does not answer in time");
        }
        socket.setSoTimeout(millis(left));
        int read = socket.getInputStream().read(answer, from, answer.length - from);
        if (read < 0) {
            throw new IOException("the board has closed the line");
        }
        return read;
    }

    /** Looks whether the board has closed it; waits for hardly anything. */
    void mustBeOpen() throws IOException {
        socket.setSoTimeout(SHORTEST_WAIT);
        try {
            if (socket.getInputStream().read() < 0) {
                throw new IOException("the board has closed the line");
            }
        } catch (SocketTimeoutException isOpen) {
            return;
        }
        forgetWhatCameLate();
    }

    private void forgetWhatCameLate() throws IOException {
        var in = socket.getInputStream();
        for (int gone = 0; in.available() > 0 && gone < MOST_STALE; gone++) {
            in.read();
        }
    }

    /** 0 would be for ever. */
    private static int millis(long nanos) {
        return (int) Math.max(SHORTEST_WAIT, TimeUnit.NANOSECONDS.toMillis(nanos));
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
