// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.time.Duration;

/** Waits for what comes about in another process; the one place where a test pauses. */
public final class Eventually {
    private static final Duration LOOK = Duration.ofMillis(50);

    private Eventually() {}

    /** Something that can be looked at again and again. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Whether it held before the time was over. */
    public static boolean holds(Duration longest, Condition condition) throws Exception {
        var until = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }

    /** Returns when it holds. */
    public static void require(String what, Duration longest, Condition condition) throws Exception {
        if (!holds(longest, condition)) {
            throw new AssertionError("not within " + longest.toSeconds() + " seconds: " + what);
        }
    }
}
