// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One connection of a page that never waits. Used by the thread of its selector only. */
final class Line {
    private static final ByteBuffer ROOM = ByteBuffer.allocate(64 * 1024);

    private final SocketChannel channel = SocketChannel.open();
    private final SelectionKey key;
    private final Consumer<String> heard;
    private final Runnable lost;
    private ByteBuffer waiting = ByteBuffer.allocate(0);

    /**
     * Begins to connect.
     *
     * @param heard told what came, as it came
     * @param lost told once when the other end is gone; not after {@link #close}
     */
    Line(Selector selector, InetAddress from, InetSocketAddress to, Consumer<String> heard, Runnable lost)
            throws IOException {
        this.heard = heard;
        this.lost = lost;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(to);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** One call at a time. */
    void send(String call) {
        waiting = ByteBuffer.wrap(call.getBytes(StandardCharsets.US_ASCII));
        if (channel.isConnected()) {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /** Does what can be done without waiting. */
    void ready() {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            } else if (key.isWritable()) {
                channel.write(waiting);
                key.interestOps(SelectionKey.OP_READ | (waiting.hasRemaining() ? SelectionKey.OP_WRITE : 0));
            } else {
                read();
            }
        } catch (IOException gone) {
            close();
            lost.run();
        }
    }

    private void read() throws IOException {
        ROOM.clear();
        if (channel.read(ROOM) < 0) {
            close();
            lost.run();
            return;
        }
        heard.accept(new String(ROOM.array(), 0, ROOM.position(), StandardCharsets.ISO_8859_1));
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
