// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.search.learning.Honesty.Held;
import java.util.ArrayList;
import java.util.Collections;
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
        assertThat(Honesty.of(Collections.nCopies(20, new Held(0.9, true))).share(1))
                .isEqualTo(21 / 22.0);
        assertThat(Honesty.of(Collections.nCopies(19, new Held(0.9, true))).share(1))
                .isZero();
    }
}
