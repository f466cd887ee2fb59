// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The answer of a check that is not made more often than once a second; who asks meanwhile gets the last answer. */
final class OncePerSecond {
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Optional<String>> check;
    private final AtomicLong begun = new AtomicLong(System.nanoTime() - 2 * PERIOD);
    private volatile Optional<String> answer = Optional.empty();

    OncePerSecond(Supplier<Optional<String>> check) {
        this.check = check;
    }

    Optional<String> answer() {
        var last = begun.get();
        var now = System.nanoTime();
        if (now - last >= PERIOD && begun.compareAndSet(last, now)) {
            answer = check.get();
        }
        return answer;
    }
}
