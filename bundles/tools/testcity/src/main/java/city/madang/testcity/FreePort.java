// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of servers that must be told theirs before they start. They lie below those that a system gives to connections (Linux: from 32768
 * on, RFC 6056: from 49152 on), so no other test's connection takes one meanwhile. A port at which nobody shall listen is better kept by a
 * socket that is bound and does not listen.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int AFTER = 32_000;
    private static final int TRIES = 100;
    /** Each process begins elsewhere, and gives no port twice soon. */
    private static final AtomicInteger TURN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(AFTER - FIRST));

    private FreePort() {}

    /** One at which nobody listens at the moment. Any thread may call it. */
    public static int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = FIRST + Math.floorMod(TURN.getAndIncrement(), AFTER - FIRST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
