// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.search.learning.Honesty.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HonestyTest {
    @Test
    void saysHowOftenSuchABeliefWasRight() {
        var random = new Random(7);
        var held = new ArrayList<Held>();
        for (int i = 0; i < 4000; i++) {
            double belief = random.nextDouble();
            held.add(new Held(belief, random.nextDouble() < belief * belief));
        }
        var honesty = Honesty.of(held);
        assertThat(honesty.share(0.9)).isBetween(0.74, 0.88);
        assertThat(honesty.share(0.5)).isBetween(0.19, 0.31);
        assertThat(honesty.share(0.1)).isBetween(0.0, 0.06);
    }

    @Test
    void neverFallsAsTheBeliefRises() {
        var random = new Random(8);
        var held = new ArrayList<Held>();
        for (int i = 0; i < 300; i++) {
            held.add(new Held(random.nextDouble(), random.nextBoolean()));
        }
        var honesty = Honesty.of(held);
        double before = 0;
        for (double belief = 0; belief <= 1; belief += 0.01) {
            assertThat(honesty.share(belief)).isBetween(before, 1.0);
            before = honesty.share(belief);
        }
    }

    @Test
    void isNeverCertainOfAFewCases() {
        var always = Honesty.of(List.of(new Held(0.9, true), new Held(0.95, true), new Held(0.99, true)));
        assertThat(always.share(1)).isEqualTo(0.8);
    }
}
