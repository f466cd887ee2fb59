// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. Safe for several threads. */
public final class TestClock extends Clock {
    /** Ten in the morning of a Monday in Seoul. */
    public static final Instant START = Instant.parse("2026-11-16T01:00:00Z");

    private volatile Instant now;

    public TestClock() {
        this(START);
    }

    public TestClock(Instant start) {
        now = start;
    }

    /** @param time may be negative */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant other) {
        now = other;
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
