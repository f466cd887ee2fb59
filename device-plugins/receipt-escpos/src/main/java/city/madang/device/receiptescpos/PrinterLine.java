// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** One connection to a printer, byte by byte. Used by one thread at a time, but for {@link #close}. */
final class PrinterLine implements AutoCloseable {
    private static final int CONNECTING_MS = 3000;

    private final Socket socket = new Socket();

    void connect(String host, int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECTING_MS);
            socket.setTcpNoDelay(true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof IOException failed ? failed : new IOException(e);
        }
    }

    /** Waits while the printer takes nothing more; {@link #close} ends that. */
    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    boolean hasMore() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /**
     * @param end by {@link System#nanoTime}
     * @throws SocketTimeoutException when nothing comes until then
     */
    int read(long end) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the printer does not answer in time");
        }
        socket.setSoTimeout((int) left);
        int read = socket.getInputStream().read();
        if (read < 0) {
            throw new IOException("the printer has closed the line");
        }
        return read;
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
