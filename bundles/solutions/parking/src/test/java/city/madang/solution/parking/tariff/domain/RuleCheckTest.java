// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import static city.madang.solution.parking.tariff.domain.Samples.EVERY_DAY;
import static city.madang.solution.parking.tariff.domain.Samples.always;
import static city.madang.solution.parking.tariff.domain.Samples.band;
import static city.madang.solution.parking.tariff.domain.Samples.rules;
import static city.madang.solution.parking.tariff.domain.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps rules from being published, and where it is said. */
class RuleCheckTest {
    private static final Band HOURLY = always(Step.every(60, 100));

    private static List<String> found(Rules rules) {
        return RuleCheck.of(rules).stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }

    @Test
    void everyMinuteOfEveryDayHasABandForEveryVehicle() {
        assertThat(found(rules())).containsExactly("b0.name uncovered");
        var gap = RuleCheck.of(rules(band("Day", EVERY_DAY, "09:00", "19:00", Step.every(60, 1))));
        assertThat(gap.get(0).arguments()).containsExactly(DayKind.MONDAY, "00:00", VehicleClass.CAR);
        var monday = RuleCheck.of(rules(
                band("Day", EVERY_DAY, "09:00", "19:00", Step.every(60, 1)),
                band("Night", Set.of(DayKind.MONDAY), "19:00", "09:00")));
        assertThat(monday.get(0).arguments()).containsExactly(DayKind.TUESDAY, "00:00", VehicleClass.CAR);
        assertThat(found(rules(HOURLY))).isEmpty();
    }

    @Test
    void namesDaysAndLaddersMakeSense() {
        assertThat(found(rules(HOURLY, HOURLY))).containsExactly("b1.name twice");
        assertThat(found(rules(HOURLY, band("Never", Set.of(), "00:00", "00:00"))))
                .containsExactly("b1.name daysless");
        assertThat(found(rules(always(Step.every(60, 1), Step.every(10, 1)))))
                .containsExactly("b0.s0.periods unreached");
        assertThat(found(rules(always(new Step(2, 60, 1))))).containsExactly("b0.s0.periods ends");
    }

    @Test
    void capsDiscountsEventsAndLimitsMakeSense() {
        assertThat(found(with(rules(HOURLY), new Cap(Cap.Kind.BAND, "Nigth", 5), new Cap(Cap.Kind.DAY, "", 0))))
                .containsExactly("c0.band unknown", "c1.amount small");
        var halves = with(
                with(rules(HOURLY), new Cap(Cap.Kind.DAY, "", 150)),
                Map.of(VehicleClass.SMALL_CAR, 50),
                new Rounding(100, Rounding.Direction.UP));
        assertThat(found(halves)).as("half of it is rounded to nothing").containsExactly("c0.amount small");
        var green = new DiscountRule(DiscountKind.GREEN_CAR, DiscountRule.Way.PERCENT, 120, 1);
        assertThat(found(with(rules(HOURLY), true, green, green)))
                .containsExactly("d0.value share", "d1.kind twice", "d1.value share");
        assertThat(found(with(rules(HOURLY), Limits.NONE, new EventDay(LocalDate.EPOCH, "Fair"))))
                .containsExactly("e0.day bandless");
        assertThat(found(with(rules(HOURLY), new Limits(0, 0, 5, 0)))).containsExactly("longest longest");
    }

    @Test
    void whatIsNoTextOfRulesIsRefused() {
        for (var text : List.of("", "free;1", "nonsense", RulesText.write(rules(HOURLY)) + "\nband;x")) {
            assertThatThrownBy(() -> RulesText.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(RulesText.write(rules(HOURLY)))
                .contains(
                        "band;Always;MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY HOLIDAY;00:00;00:00;;*x60=100");
    }
}
