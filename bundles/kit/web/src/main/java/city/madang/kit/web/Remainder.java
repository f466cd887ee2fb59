// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Request;
import java.io.IOException;
import java.time.Duration;

/**
 * What a sender still sends while it is refused already. Browsers show an answer only after they have sent everything, or enough of it:
 * a connection that is closed at once shows "connection reset" in place of what is allowed.
 */
final class Remainder {
    private static final long MOST = 16L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Remainder() {}

    static void skip(Request request) {
        var until = System.nanoTime() + LONGEST.toNanos();
        var passed = new byte[8192];
        try {
            long left = MOST;
            while (left > 0 && System.nanoTime() - until < 0) {
                int count = request.body().read(passed);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException e) {
            // The sender has gone; there is nobody to be told.
            return;
        }
    }
}
