// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Runs a unit of work again where that helps: after a deadlock, and once after a connection was found broken. */
final class Attempts {
    private static final int MOST = 8;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    /** Derby refuses some locks at once, such as those of a number generator; only after a real wait is it given up. */
    private static final long AT_ONCE = TimeUnit.SECONDS.toNanos(5);

    private final Runnable reconnect;

    /** @param reconnect called when a connection was found broken */
    Attempts(Runnable reconnect) {
        this.reconnect = reconnect;
    }

    <T> T run(Supplier<T> work) {
        var reconnected = false;
        for (int tried = 1; ; tried++) {
            var begun = System.nanoTime();
            try {
                return work.get();
            } catch (RuntimeException e) {
                var lost = SqlFailure.isConnectionLost(e) && !reconnected;
                if (tried == MOST || isFinal(e) || !lost && !isPassing(e, begun)) {
                    throw SqlFailure.translate(e);
                }
                if (lost) {
                    reconnected = true;
                    reconnect.run();
                }
                LockSupport.parkNanos(tried * ThreadLocalRandom.current().nextLong(1, PAUSE));
            }
        }
    }

    private static boolean isFinal(RuntimeException thrown) {
        return thrown instanceof InDoubt || thrown instanceof DatabaseUnavailable;
    }

    private static boolean isPassing(RuntimeException thrown, long begun) {
        return SqlFailure.isDeadlock(thrown) || SqlFailure.isLockRefused(thrown) && System.nanoTime() - begun < AT_ONCE;
    }

    /** The commit failed, and nobody knows whether it was carried out: not to be tried again. */
    static final class InDoubt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InDoubt(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
