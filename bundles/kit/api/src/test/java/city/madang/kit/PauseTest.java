// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-16T01:00:00Z");
    private long running = Long.MAX_VALUE - 5;
    private final Pause pause = new Pause(LENGTH, new Moved(), () -> running);

    private final class Moved extends Clock {
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

    @Test
    void isOverUntilItBegins() {
        assertThat(pause.isOver()).isTrue();
        pause.begin();
        assertThat(pause.isOver()).isFalse();
        pause.end();
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void passesByTheCitysClock() {
        pause.begin();
        now = now.plus(LENGTH).minusNanos(1);
        assertThat(pause.isOver()).isFalse();
        now = now.plusNanos(1);
        assertThat(pause.isOver()).isTrue();
    }

    /** A clock that stands still, as in some tests; the count of nanoseconds may run over. */
    @Test
    void passesByTheRunningTimeOfTheProcess() {
        pause.begin();
        running += LENGTH.toNanos() - 1;
        assertThat(pause.isOver()).isFalse();
        running++;
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void isOverWhenTheClockWasPutBack() {
        pause.begin();
        now = now.minusSeconds(1);
        assertThat(pause.isOver()).isTrue();
        pause.begin();
        assertThat(pause.isOver()).as("and begins anew then").isFalse();
        now = now.plus(LENGTH);
        assertThat(pause.isOver()).isTrue();
    }
}
