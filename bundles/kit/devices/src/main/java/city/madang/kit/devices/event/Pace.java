// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

/**
 * Whether a device tells more than any such device would: a bucket that fills steadily and is emptied by events (token bucket). A
 * burst after a line was cut goes through. Safe for several threads.
 */
public final class Pace {
    /** A busy gateway of a whole car park tells less. */
    private static final double PER_SECOND = 50;

    private static final double BURST = 2000;
    private static final double NANOS = 1e9;

    private double left = BURST;
    private long last;

    /** @param now of {@link System#nanoTime}, when it was made */
    public Pace(long now) {
        last = now;
    }

    /** @param now of {@link System#nanoTime} */
    public synchronized boolean mayTell(long now) {
        left = Math.min(BURST, left + (now - last) / NANOS * PER_SECOND);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
