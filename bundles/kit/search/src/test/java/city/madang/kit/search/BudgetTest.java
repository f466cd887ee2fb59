// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void endsWhereAllTogetherCostMore() {
        assertThat(LongStream.of(1, 4, 5, 1, 1).boxed().takeWhile(new Budget<>(10, cost -> cost)))
                .containsExactly(1L, 4L, 5L);
    }

    @Test
    void letsTheFirstThroughWhateverItCosts() {
        assertThat(LongStream.of(11, 1).boxed().takeWhile(new Budget<>(10, cost -> cost)))
                .containsExactly(11L);
    }
}
