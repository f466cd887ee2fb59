// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.solution.parking.demand.domain.PriceChange.Reason;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.StartRules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Prices that follow demand by SFpark's rules, and what anybody can reckon again. */
class DemandPricingTest {
    /** SFpark's steps, without its ceiling. */
    private static final DemandRules SFPARK =
            new DemandRules(DemandRules.sfpark(Currency.getInstance("USD")).levels(), 25, 9000, 20, 14);

    private static final Rules TARIFF = StartRules.BY_DEMAND.of(
            key -> key.contains("noon") ? "\"No,on\" " + key : key, Currency.getInstance("KRW"));

    /** So many counts in each hour of a Tuesday from 9 to 18. */
    private static List<Count> counts(int each, int taken, int spaces) {
        return IntStream.range(9, 18)
                .boxed()
                .flatMap(hour -> IntStream.range(0, each)
                        .mapToObj(minute -> new Count(
                                "a",
                                LocalDate.of(2026, 11, 17),
                                DayKind.TUESDAY,
                                LocalTime.of(hour, minute),
                                taken,
                                spaces)))
                .toList();
    }

    private static PriceChange morning(DemandRules rules, int taken, int spaces) {
        return DemandPricing.changes(rules, TARIFF, counts(10, taken, spaces)).get(0);
    }

    @Test
    void sfparksStepsBeginWhereTheySay() {
        assertThat(morning(SFPARK, 80, 100).after()).isEqualTo(2025);
        assertThat(morning(SFPARK, 799, 1000).after()).isEqualTo(2000);
        assertThat(morning(SFPARK, 60, 100).reason()).isEqualTo(Reason.KEPT);
        assertThat(morning(SFPARK, 599, 1000).after()).isEqualTo(1975);
        assertThat(morning(SFPARK, 30, 100).reason()).isEqualTo(Reason.LOWERED);
        assertThat(morning(SFPARK, 299, 1000).after()).isEqualTo(1950);
        assertThat(morning(SFPARK, 0, 100).after()).isEqualTo(1950);
        assertThat(morning(SFPARK, 130, 100).occupancy()).isEqualTo(130);
        assertThat(DemandRules.sfpark(Currency.getInstance("KRW")).levels())
                .extracting(DemandRules.Level::change)
                .containsExactly(250L, 0L, -250L, -500L);
        assertThat(DemandRules.sfpark(Currency.getInstance("KWD")).floor()).isEqualTo(250);
    }

    @Test
    void floorAndCeilingHoldButNeverMoveAPriceAgainstTheDemand() {
        var levels = SFPARK.levels();
        assertThat(morning(new DemandRules(levels, 1980, 9000, 1, 1), 10, 100))
                .extracting(PriceChange::after, PriceChange::reason)
                .containsExactly(1980L, Reason.FLOOR);
        assertThat(morning(new DemandRules(levels, 0, 2010, 1, 1), 90, 100))
                .extracting(PriceChange::after, PriceChange::reason)
                .containsExactly(2010L, Reason.CEILING);
        assertThat(morning(new DemandRules(levels, 3000, 9000, 1, 1), 10, 100).after())
                .as("below the floor already")
                .isEqualTo(2000);
        assertThat(morning(new DemandRules(levels, 0, 100, 1, 1), 90, 100).after())
                .as("above the ceiling already")
                .isEqualTo(2000);
    }

    @Test
    void countsBelongToOneBandAndTooFewChangeNothing() {
        var changes = DemandPricing.changes(SFPARK, TARIFF, counts(10, 90, 100));
        assertThat(changes).extracting(PriceChange::counts).containsExactly(30, 30, 30, 0, 0, 0, 0);
        assertThat(changes)
                .extracting(PriceChange::reason)
                .containsExactly(
                        Reason.RAISED,
                        Reason.RAISED,
                        Reason.RAISED,
                        Reason.TOO_FEW_COUNTS,
                        Reason.TOO_FEW_COUNTS,
                        Reason.TOO_FEW_COUNTS,
                        Reason.FIXED);
        var applied = DemandPricing.apply(TARIFF, changes);
        assertThat(applied.bands().get(0).steps().get(0).amount()).isEqualTo(2025);
        assertThat(applied.bands().get(6)).isEqualTo(TARIFF.bands().get(6));
        assertThat(DemandPricing.changes(SFPARK, TARIFF, counts(6, 90, 100))
                        .get(0)
                        .reason())
                .isEqualTo(Reason.TOO_FEW_COUNTS);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        var levels = SFPARK.levels();
        for (var wrong : List.<List<DemandRules.Level>>of(
                List.of(),
                List.of(new DemandRules.Level(10, 5)),
                List.of(new DemandRules.Level(0, 5), new DemandRules.Level(50, 4)),
                List.of(new DemandRules.Level(0, 5), new DemandRules.Level(0, 6)))) {
            assertThatThrownBy(() -> new DemandRules(wrong, 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new DemandRules(levels, 2, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anybodyGetsTheSamePricesFromThePublishedFilesAlone(
            @ForAll @IntRange(max = 120) int taken,
            @ForAll @IntRange(min = 1, max = 120) int spaces,
            @ForAll @IntRange(min = 1, max = 12) int each,
            @ForAll @IntRange(min = 0, max = 4000) int floor) {
        var rules = new DemandRules(SFPARK.levels(), floor, 4000, 20, 14);
        var counted = new ArrayList<>(counts(each, taken, spaces));
        counted.addAll(counts(1, 5, 7));
        var prices = OpenData.prices(DemandPricing.changes(rules, TARIFF, counted));
        assertThat(Recomputed.of(OpenData.rules(rules), OpenData.counts(counted), prices))
                .isEqualTo(Recomputed.published(prices));
        assertThat(OpenData.prices(OpenData.changes(prices))).isEqualTo(prices);
        assertThat(OpenData.rules(OpenData.rules(rules))).isEqualTo(rules);
    }
}
