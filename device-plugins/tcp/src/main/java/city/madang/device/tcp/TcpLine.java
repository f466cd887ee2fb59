// SPDX-License-Identifier: Apache-2.0
package city.madang.device.tcp;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One connection to a device, connected once. Used by one thread at a time, but for {@link #close}. */
public final class TcpLine implements AutoCloseable {
    /** 0 would be for ever. */
    private static final int SHORTEST_WAIT = 1;

    private static final int MOST_LATE = 64 * 1024;

    private final Socket socket = new Socket();

    /** @throws IOException also for an address that is none; the line is closed then */
    public void connect(String host, int port, Duration within) throws IOException {
        try {
            socket.connect(new InetSocketAddress(host, port), millis(within.toNanos()));
            socket.setTcpNoDelay(true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof IOException failed ? failed : new IOException(e);
        }
    }

    /** For a library that speaks over it. */
    public Socket socket() {
        return socket;
    }

    /** Waits while the device takes nothing more; {@link #close} ends that. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /**
     * One byte.
     *
     * @param end by {@link System#nanoTime}
     * @throws SocketTimeoutException when nothing comes until then
     * @throws EOFException when the device has closed the line
     */
    public int read(long end) throws IOException {
        var one = new byte[1];
        read(one, 0, end);
        return Byte.toUnsignedInt(one[0]);
    }

    /**
     * As many bytes as come at once, at least one, behind those that are there.
     *
     * @param from how many are there
     * @param end by {@link System#nanoTime}
     * @return how many came
     * @throws SocketTimeoutException when nothing comes until then
     * @throws EOFException when the device has closed the line
     */
    public int read(byte[] bytes, int from, long end) throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the device does not answer in time");
        }
        socket.setSoTimeout(millis(left));
        int read = socket.getInputStream().read(bytes, from, bytes.length - from);
        if (read < 0) {
            throw new EOFException("the device has closed the line");
        }
        return read;
    }

    public boolean hasMore() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** What nobody waits for any more. */
    public void forgetWhatCameLate() throws IOException {
        for (int gone = 0; hasMore() && gone < MOST_LATE; gone++) {
            socket.getInputStream().read();
        }
    }

    private static int millis(long nanos) {
        return (int) Math.max(SHORTEST_WAIT, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    /** From any thread; whoever waits is free. May be called twice. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException isClosed) {
            return;
        }
    }
}
