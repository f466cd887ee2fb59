// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. Safe for several threads. */
final class MovedClock extends Clock {
    private volatile Instant now;

    MovedClock(Instant start) {
        now = start;
    }

    void set(Instant other) {
        now = other;
    }

    synchronized void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
