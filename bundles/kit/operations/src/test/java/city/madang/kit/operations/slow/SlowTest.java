// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.slow;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Timings.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowTest {
    private static final Timing OFTEN = timing("often", 1000, 5000, 20);
    private static final Timing ONCE = timing("once", 1, 900, 900);
    private static final Timing SPIKE = timing("spike", 100, 3000, 2000);
    private static final List<Timing> ALL = List.of(OFTEN, ONCE, SPIKE);

    @Test
    void ordersByWhatIsAskedFor() {
        assertThat(Slow.first(ALL, Slow.Order.TOTAL, 3)).containsExactly(OFTEN, SPIKE, ONCE);
        assertThat(Slow.first(ALL, Slow.Order.LONGEST, 3)).containsExactly(SPIKE, ONCE, OFTEN);
        assertThat(Slow.first(ALL, Slow.Order.MEAN, 1)).containsExactly(ONCE);
    }

    @Test
    void meansNothingOfNothing() {
        assertThat(Slow.mean(timing("never", 0, 0, 0))).isZero();
        assertThat(Line.of(SPIKE).mean()).isEqualTo(30.0);
    }

    private static Timing timing(String name, long count, long total, long longest) {
        return new Timing("m", name, count, Duration.ofMillis(total), Duration.ofMillis(longest), 0);
    }
}
