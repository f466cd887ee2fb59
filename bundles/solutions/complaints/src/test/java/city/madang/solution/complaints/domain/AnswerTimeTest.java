// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
    /** The figure lies in the step of the answer that it stands for. */
    @Property
    void isInTheStepOfTheRealOne(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 250_000) Integer> minutes) {
        var steps = new HashMap<Integer, Long>();
        minutes.forEach(each -> steps.merge(AnswerTime.step(Duration.ofMinutes(each)), 1L, Long::sum));
        var sorted = minutes.stream().sorted().toList();
        for (double share : List.of(0.5, 0.9)) {
            var found = AnswerTime.within(share, steps).orElseThrow();
            int real = AnswerTime.step(Duration.ofMinutes(sorted.get((int) Math.ceil(share * sorted.size()) - 1)));
            int upper = real > AnswerTime.BOUNDS.size() ? Integer.MAX_VALUE : AnswerTime.BOUNDS.get(real - 1);
            int lower = real == 1 ? 0 : AnswerTime.BOUNDS.get(real - 2);
            assertThat(found.toMinutes()).isBetween((long) lower, (long) upper);
        }
    }

    @Test
    void leavesOutWhatHasNoTime() {
        assertThat(AnswerTime.within(0.5, Map.of(0, 5L))).isEmpty();
        assertThat(AnswerTime.within(0.5, Collections.emptyMap())).isEmpty();
        assertThat(AnswerTime.step(Duration.ofMinutes(-1))).isZero();
    }

    @Test
    void saysTheLastBoundForWhatTookLonger() {
        assertThat(AnswerTime.within(0.5, Map.of(AnswerTime.BOUNDS.size() + 1, 1L)))
                .contains(Duration.ofDays(180));
    }
}
