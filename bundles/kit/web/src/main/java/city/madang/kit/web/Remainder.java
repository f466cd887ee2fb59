// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What a sender still sends while it is refused already. Browsers show an answer only after they have sent everything, or enough of it:
 * a connection that is closed at once shows "connection reset" in place of what is allowed. A sender that is silent is not waited for.
 */
final class Remainder {
    private static final long MOST = 16L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Remainder() {}

    static void skip(Request request) {
        var start = System.nanoTime();
        var heard = start;
        var passed = new byte[8192];
        long left = MOST;
        try {
            while (left > 0 && since(start) < LONGEST.toNanos() && since(heard) < SILENCE.toNanos()) {
                if (request.body().available() > 0) {
                    int count = request.body().read(passed);
                    if (count < 0) {
                        return;
                    }
                    left -= count;
                    heard = System.nanoTime();
                } else if (isWhole(request)) {
                    return;
                } else {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        } catch (IOException e) {
            // The sender has gone; there is nobody to be told.
            return;
        }
    }

    /** Nothing more is to come when the body is small and was read before. */
    private static boolean isWhole(Request request) {
        return request.length() >= 0 && request.length() <= Bodies.PLAIN;
    }

    private static long since(long moment) {
        return System.nanoTime() - moment;
    }
}
