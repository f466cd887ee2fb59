// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time for which something that is remembered is believed, before whoever uses it looks again. It is over when that long has passed,
 * be it by the running time of this process or by the city's clock, and when that clock was put back: a clock that goes back neither
 * makes it longer nor hides what is new. Safe for several threads.
 *
 * <pre>{@code
 * if (pause.isOver()) {
 *     known = read();
 *     pause.begin();
 * }
 * }</pre>
 */
public final class Pause {
    private final Duration length;
    private final Clock clock;
    private final LongSupplier running;
    private volatile Begun begun;

    private record Begun(Instant at, long running) {}

    /** It is over as long as it has not begun. */
    public Pause(Duration length, Clock clock) {
        this(length, clock, System::nanoTime);
    }

    Pause(Duration length, Clock clock, LongSupplier running) {
        this.length = length;
        this.clock = clock;
        this.running = running;
    }

    public void begin() {
        begun = new Begun(clock.instant(), running.getAsLong());
    }

    /** Ends it at once, because something is known to be new. */
    public void end() {
        begun = null;
    }

    public boolean isOver() {
        var since = begun;
        if (since == null || running.getAsLong() - since.running() >= length.toNanos()) {
            return true;
        }
        var now = clock.instant();
        return now.isBefore(since.at()) || !now.isBefore(since.at().plus(length));
    }
}
