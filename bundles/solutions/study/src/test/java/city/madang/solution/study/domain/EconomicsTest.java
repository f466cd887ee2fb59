// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.madang.solution.study.domain.Economics.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: 1,000.00 now, 500.00 in each of three years; at 10 % the three are worth 454.55, 413.22 and 375.66. */
class EconomicsTest {
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");
    private static final Economics PLAN =
            new Economics(List.of(100_000L, 0L, 0L, 0L), List.of(0L, 50_000L, 50_000L, 50_000L));

    @Test
    void discountsEachYearButTheFirst() {
        assertThat(PLAN.netPresentValue(TEN_PERCENT)).isEqualTo(24_343);
        assertThat(PLAN.netPresentValue(BigDecimal.ZERO)).isEqualTo(50_000);
        assertThat(PLAN.benefitPerCost(TEN_PERCENT)).contains(new BigDecimal("1.24"));
    }

    @Test
    void findsTheRateAtWhichNothingRemains() {
        var found = PLAN.internalRate();
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.rate().orElseThrow()).isEqualByComparingTo("0.2338");
        assertThat(PLAN.netPresentValue(new BigDecimal("0.2337519"))).isCloseTo(0, within(2L));
    }

    @Test
    void saysWhyThereIsNoRate() {
        assertThat(outcome(List.of(0L, 0L), List.of(5L, 5L))).isEqualTo(Outcome.NEVER_PAYS);
        assertThat(outcome(List.of(5L, 5L), List.of(0L, 0L))).isEqualTo(Outcome.NEVER_EARNS);
        assertThat(outcome(List.of(0L), List.of(0L))).isEqualTo(Outcome.NEVER_PAYS);
        assertThat(outcome(List.of(100L, 0L, 132L), List.of(0L, 230L, 0L))).isEqualTo(Outcome.SEVERAL);
        assertThat(outcome(List.of(1L, 0L), List.of(0L, 100L))).isEqualTo(Outcome.FAR_OFF);
        assertThat(new Economics(List.of(0L), List.of(7L)).benefitPerCost(TEN_PERCENT))
                .isEmpty();
    }

    private static Outcome outcome(List<Long> costs, List<Long> benefits) {
        var found = new Economics(costs, benefits).internalRate();
        assertThat(found.rate().isPresent()).isEqualTo(found.outcome() == Outcome.FOUND);
        return found.outcome();
    }

    @Test
    void showsWhatAFifthMoreOrLessDoes() {
        var cases = PLAN.sensitivity(TEN_PERCENT);
        assertThat(cases).hasSize(9);
        assertThat(cases).contains(new Economics.Case(0, 0, 24_343));
        assertThat(cases).contains(new Economics.Case(20, -20, 99_474 - 120_000));
        assertThat(cases).contains(new Economics.Case(-20, 20, 149_211 - 80_000));
    }

    @Test
    void showsAnotherRateAndBenefitsThatComeLate() {
        assertThat(PLAN.netPresentValue(TEN_PERCENT, Economics.Otherwise.LOWER_RATE))
                .isEqualTo(28_855);
        assertThat(PLAN.netPresentValue(TEN_PERCENT, Economics.Otherwise.HIGHER_RATE))
                .isEqualTo(20_092);
        assertThat(PLAN.netPresentValue(TEN_PERCENT, Economics.Otherwise.LATE)).isEqualTo(13_039);
        assertThat(PLAN.presentBenefit(TEN_PERCENT) - PLAN.presentCost(TEN_PERCENT))
                .isEqualTo(24_343);
        assertThat(PLAN.netPresentValue(BigDecimal.ZERO, Economics.Otherwise.LOWER_RATE))
                .isGreaterThan(50_000);
    }

    @Test
    void namesTheYearInWhichItIsPaidBack() {
        assertThat(PLAN.running()).containsExactly(-100_000L, -50_000L, 0L, 50_000L);
        assertThat(PLAN.paidBack()).hasValue(2);
        assertThat(new Economics(List.of(100L, 0L, 100L, 0L), List.of(0L, 120L, 0L, 90L)).paidBack())
                .hasValue(3);
        assertThat(new Economics(List.of(100L, 0L), List.of(0L, 99L)).paidBack())
                .isEmpty();
    }

    @Test
    void putsItemsOnTheirYears() {
        var items = List.of(
                new Item(Item.Sort.COST, 0, 2, 100),
                new Item(Item.Sort.COST, 1, 2, 10),
                new Item(Item.Sort.BENEFIT, 2, 1, 500));
        assertThat(Item.together(items)).isEqualTo(new Economics(List.of(100L, 110L, 10L), List.of(0L, 0L, 500L)));
        assertThat(Item.together(List.of()).cost()).isZero();
    }
}
