// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void waitsTwiceAsLongEachTimeUntilFiveMinutes() {
        var waits = Stream.generate(backoff::next).limit(20).toList();

        for (int i = 0; i < waits.size(); i++) {
            long expected = Math.min(1000L << Math.min(i, 20), 300_000);
            assertThat(waits.get(i).toMillis()).isBetween(expected * 8 / 10, expected * 12 / 10);
        }
        assertThat(waits.get(19).toMillis()).isNotEqualTo(waits.get(18).toMillis());
    }

    @Test
    void beginsAnewOnlyAfterASteadyTime() {
        Stream.generate(backoff::next).limit(5).toList();

        backoff.wasOpen(Duration.ofSeconds(29));
        assertThat(backoff.next()).isGreaterThan(Duration.ofSeconds(20));

        backoff.wasOpen(Duration.ofSeconds(30));
        assertThat(backoff.next()).isLessThan(Duration.ofSeconds(2));
    }
}
