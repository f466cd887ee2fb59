// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between a client and a broker, and cuts their lines when it is told to. */
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final int broker;
    private volatile boolean held;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    /** @param broker its port */
    Relay(int broker) throws IOException {
        this.broker = broker;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                join(server.accept());
            } catch (IOException e) {
                cut();
            }
        }
    }

    private void join(Socket one) throws IOException {
        if (held) {
            one.close();
            return;
        }
        var other = new Socket(InetAddress.getLoopbackAddress(), broker);
        open.add(one);
        open.add(other);
        begin(() -> carry(one, other));
        begin(() -> carry(other, one));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException isCut) {
            Thread.yield();
        }
    }

    /** Lets nobody through. */
    void hold() {
        held = true;
        cut();
    }

    void letGo() {
        held = false;
    }

    /** Nobody says goodbye. */
    private void cut() {
        for (var each = open.poll(); each != null; each = open.poll()) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
