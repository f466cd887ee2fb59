// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.device.testkit.WireSimulator;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The Modbus module of a gate that is closed, and notes when the bytes of a command reach it. */
final class GatePeer extends WireSimulator {
    private static final int REQUEST = 12;
    private static final int FUNCTION = 7;
    private static final int WRITE_COIL = 5;
    private static final byte[] CLOSED = {2, 1, 0b10};

    private final BlockingQueue<Long> commands = new LinkedBlockingQueue<>();

    @Override
    protected Optional<byte[]> answer(byte[] received) {
        long now = System.nanoTime();
        if (received.length < REQUEST) {
            return Optional.empty();
        }
        if (received[FUNCTION] == WRITE_COIL) {
            commands.add(now);
            return Optional.of(received);
        }
        var answer = ByteBuffer.allocate(FUNCTION + CLOSED.length).put(received, 0, FUNCTION);
        return Optional.of(answer.put(CLOSED)
                .putShort(FUNCTION - 3, (short) (1 + CLOSED.length))
                .array());
    }

    /** The bytes by which a command reaches it. */
    static byte[] command() {
        return new byte[] {0, 1, 0, 0, 0, 6, 1, WRITE_COIL, 0, 0, (byte) 0xff, 0};
    }

    /** When the next command came, by {@link System#nanoTime}; waits for it. */
    long next() throws InterruptedException {
        return commands.take();
    }
}
