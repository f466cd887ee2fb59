// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Lets one caller an hour tidy up, so that no thread is needed for it. */
final class Hourly {
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    /** True for one caller in each hour. */
    boolean isDue(Instant now) {
        var due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(Duration.ofHours(1)));
    }
}
