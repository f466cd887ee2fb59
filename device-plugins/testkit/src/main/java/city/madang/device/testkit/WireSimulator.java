// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Plays a device that is reached by TCP, on loopback and a free port. The protocol is the subclass's; the faults are these. Its own
 * threads end with {@link #close}.
 */
public abstract class WireSimulator implements AutoCloseable {
    private static final int LARGEST = 64 * 1024;
    private static final long SLOW_MS = 500;

    /** How it misbehaves. */
    public enum Mode {
        FINE,
        /** Answers after half a second. */
        SLOW,
        /** Answers with bytes that mean nothing. */
        GARBAGE,
        /** Sends half of an answer and closes. */
        CUT_OFF,
        /** Accepts, reads, and never answers. */
        SILENT,
        /** Sends each answer twice. */
        DUPLICATES
    }

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mode mode = Mode.FINE;

    protected WireSimulator() {
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /**
     * Answers what came. Called by one thread for each connection.
     *
     * @param received all bytes that are not answered yet
     * @return empty when more is needed for a whole message; of no bytes when it was taken and there is nothing to say
     */
    protected abstract Optional<byte[]> answer(byte[] received);

    public int port() {
        return server.getLocalPort();
    }

    public void mode(Mode other) {
        mode = other;
    }

    /** Cuts the lines that are open; new ones are taken. */
    public void cut() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire-simulator");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException isClosing) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var buffer = new byte[LARGEST];
            int filled = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer, filled, buffer.length - filled)) {
                filled += read;
                var answer = answer(Arrays.copyOf(buffer, filled));
                if (answer.isPresent()) {
                    filled = 0;
                    if (answer.get().length > 0 && !send(socket, answer.get())) {
                        return;
                    }
                } else if (filled == buffer.length) {
                    return;
                }
            }
        } catch (IOException | InterruptedException isCut) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(socket);
        }
    }

    /** @return whether the line stays open */
    private boolean send(Socket socket, byte[] answer) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        switch (mode) {
            case FINE -> out.write(answer);
            case SLOW -> {
                closed.await(SLOW_MS, TimeUnit.MILLISECONDS);
                out.write(answer);
            }
            case GARBAGE -> out.write(new byte[] {(byte) 0xff, 0, 0x7f, (byte) 0xfe, 0x55});
            case CUT_OFF -> out.write(answer, 0, answer.length / 2);
            case SILENT -> closed.await();
            case DUPLICATES -> {
                out.write(answer);
                out.write(answer);
            }
        }
        out.flush();
        return mode != Mode.CUT_OFF;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        cut();
    }
}
