// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import static city.madang.solution.parking.tariff.domain.Samples.BERLIN;
import static city.madang.solution.parking.tariff.domain.Samples.EVERY_DAY;
import static city.madang.solution.parking.tariff.domain.Samples.NEW_YORK;
import static city.madang.solution.parking.tariff.domain.Samples.SEOUL;
import static city.madang.solution.parking.tariff.domain.Samples.always;
import static city.madang.solution.parking.tariff.domain.Samples.at;
import static city.madang.solution.parking.tariff.domain.Samples.band;
import static city.madang.solution.parking.tariff.domain.Samples.cost;
import static city.madang.solution.parking.tariff.domain.Samples.rates;
import static city.madang.solution.parking.tariff.domain.Samples.rules;
import static city.madang.solution.parking.tariff.domain.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays cost, by rules as cities have them. */
class RatesTest {
    /** The first hour by the half hour, then by ten minutes. */
    private static final Rules LADDER = rules(always(new Step(2, 30, 1000), Step.every(10, 500)));

    private static final Rules DAY_AND_NIGHT = rules(
            band("Day", EVERY_DAY, "09:00", "19:00", Step.every(60, 1000)),
            band("Night", EVERY_DAY, "19:00", "09:00", Step.every(60, 100)));

    @Test
    void aPeriodThatHasBegunIsPaidWhole() {
        assertThat(cost(LADDER, 0)).isZero();
        assertThat(cost(LADDER, 1)).isEqualTo(1000);
        assertThat(cost(LADDER, 30)).isEqualTo(1000);
        assertThat(cost(LADDER, 31)).isEqualTo(2000);
        assertThat(cost(LADDER, 60)).isEqualTo(2000);
        assertThat(cost(LADDER, 61)).isEqualTo(2500);
        assertThat(cost(LADDER, 90)).isEqualTo(3500);
    }

    @Test
    void secondsDoNotCount() {
        var from = Instant.parse("2026-11-16T01:00:59Z");
        var stay = Stay.of(from, Duration.ofMinutes(30));
        assertThat(rates(LADDER, SEOUL).price(stay).total().minor()).isEqualTo(1000);
        assertThat(rates(LADDER, SEOUL)
                        .price(Stay.of(from.minusSeconds(59), Duration.ofSeconds(30 * 60 + 59)))
                        .total()
                        .minor())
                .isEqualTo(1000);
    }

    @Test
    void freeMinutesAreForShortStaysOrForAll() {
        var forShort = with(LADDER, new FreeTime(10, false));
        assertThat(cost(forShort, 10)).isZero();
        assertThat(cost(forShort, 11)).isEqualTo(1000);
        assertThat(cost(forShort, 31)).isEqualTo(2000);
        var forAll = with(LADDER, new FreeTime(10, true));
        assertThat(cost(forAll, 10)).isZero();
        assertThat(cost(forAll, 40)).isEqualTo(1000);
        assertThat(cost(forAll, 41)).isEqualTo(2000);
    }

    @Test
    void aPeriodBelongsToTheBandInWhichItBegins() {
        assertThat(cost(DAY_AND_NIGHT, "2026-11-16T18:30", "2026-11-16T19:30")).isEqualTo(1000);
        assertThat(cost(DAY_AND_NIGHT, "2026-11-16T18:30", "2026-11-16T19:31")).isEqualTo(1100);
        assertThat(cost(DAY_AND_NIGHT, "2026-11-16T19:00", "2026-11-17T10:00")).isEqualTo(14 * 100 + 1000);
    }

    @Test
    void oneAmountIsForAWholeBand() {
        var evening = rules(
                band("Day", EVERY_DAY, "06:00", "18:00", Step.every(60, 1000)),
                band("Evening", EVERY_DAY, "18:00", "06:00", Step.flat(3000)));
        assertThat(cost(evening, "2026-11-16T18:00", "2026-11-16T18:01")).isEqualTo(3000);
        assertThat(cost(evening, "2026-11-16T18:00", "2026-11-17T06:00")).isEqualTo(3000);
        assertThat(cost(evening, "2026-11-16T18:00", "2026-11-18T06:00")).isEqualTo(3000 + 12_000 + 3000);
    }

    @Test
    void weekendsHolidaysAndEventsHaveTheirOwn() {
        var weekend = EnumSet.of(DayKind.SATURDAY, DayKind.SUNDAY, DayKind.HOLIDAY);
        var week = EnumSet.complementOf(EnumSet.of(DayKind.SATURDAY, DayKind.SUNDAY, DayKind.HOLIDAY, DayKind.EVENT));
        var rules = with(
                rules(
                        band("Week", week, "00:00", "00:00", Step.every(60, 1000)),
                        band("Weekend", weekend, "00:00", "00:00"),
                        band("Event", EnumSet.of(DayKind.EVENT), "17:00", "23:00", Step.every(60, 5000))),
                Limits.NONE,
                new EventDay(LocalDate.of(2026, 11, 22), "Concert"));
        assertThat(cost(rules, "2026-11-20T22:00", "2026-11-21T03:00")).isEqualTo(2000);
        assertThat(cost(rules, "2026-11-22T22:00", "2026-11-23T02:00")).isEqualTo(5000 + 2000);
        assertThat(cost(rules, "2026-11-22T10:00", "2026-11-22T17:00")).isZero();
        assertThat(cost(rules, "2026-12-24T23:00", "2026-12-26T01:00"))
                .as("into a holiday")
                .isEqualTo(1000);
    }

    @Test
    void capsAreForAStayADayTwentyFourHoursAndANight() {
        var hourly = rules(always(Step.every(60, 1000)));
        var day = with(hourly, new Cap(Cap.Kind.DAY, "", 5000));
        assertThat(cost(day, "2026-11-16T10:00", "2026-11-16T23:00")).isEqualTo(5000);
        assertThat(cost(day, "2026-11-16T22:00", "2026-11-17T23:00")).isEqualTo(2000 + 5000);
        var hours = with(hourly, new Cap(Cap.Kind.HOURS_24, "", 5000));
        assertThat(cost(hours, "2026-11-16T22:00", "2026-11-17T22:00")).isEqualTo(5000);
        assertThat(cost(hours, "2026-11-16T22:00", "2026-11-17T22:01")).isEqualTo(6000);
        var stay = with(hourly, new Cap(Cap.Kind.STAY, "", 5000), new Cap(Cap.Kind.DAY, "", 3000));
        assertThat(cost(stay, "2026-11-16T10:00", "2026-11-20T10:00")).isEqualTo(5000);
        var night = with(DAY_AND_NIGHT, new Cap(Cap.Kind.BAND, "Night", 500));
        assertThat(cost(night, "2026-11-16T19:00", "2026-11-17T09:00")).isEqualTo(500);
        assertThat(cost(night, "2026-11-16T19:00", "2026-11-18T09:00")).isEqualTo(500 + 10_000 + 500);
    }

    @Test
    void nightsOnWhichClocksChangeHaveOneHourMoreOrLess() {
        for (var zone : List.of(BERLIN, NEW_YORK, SEOUL)) {
            long spring = cost(DAY_AND_NIGHT, zone, "2026-03-28T19:00", "2026-03-29T09:00");
            long march8 = cost(DAY_AND_NIGHT, zone, "2026-03-07T19:00", "2026-03-08T09:00");
            long autumn = cost(DAY_AND_NIGHT, zone, "2026-10-24T19:00", "2026-10-25T09:00");
            long november = cost(DAY_AND_NIGHT, zone, "2026-10-31T19:00", "2026-11-01T09:00");
            assertThat(spring).isEqualTo(zone.equals(BERLIN) ? 1300 : 1400);
            assertThat(march8).isEqualTo(zone.equals(NEW_YORK) ? 1300 : 1400);
            assertThat(autumn).isEqualTo(zone.equals(BERLIN) ? 1500 : 1400);
            assertThat(november).isEqualTo(zone.equals(NEW_YORK) ? 1500 : 1400);
        }
        var day = with(rules(always(Step.every(60, 1000))), new Cap(Cap.Kind.DAY, "", 24_500));
        assertThat(cost(day, BERLIN, "2026-10-25T00:00", "2026-10-26T00:00"))
                .as("a day of 25 hours")
                .isEqualTo(24_500);
        assertThat(cost(day, BERLIN, "2026-03-29T00:00", "2026-03-30T00:00"))
                .as("a day of 23 hours")
                .isEqualTo(23_000);
    }

    @Test
    void anHourThatComesTwiceIsOfItsBandTwice() {
        var rules = rules(
                band("Two", EVERY_DAY, "02:00", "02:30", Step.every(1, 10)),
                band("Other", EVERY_DAY, "02:30", "02:00", Step.every(1, 1)));
        assertThat(cost(rules, BERLIN, "2026-10-25T01:00", "2026-10-25T04:00")).isEqualTo(2 * 300 + 180);
        assertThat(cost(rules, BERLIN, "2026-03-29T01:00", "2026-03-29T04:00")).isEqualTo(120);
    }

    @Test
    void aFlatBandEndsWhenTheClockIsSetBackIntoAnother() {
        var rules = rules(
                band("Late", EVERY_DAY, "02:30", "03:00", Step.flat(500)),
                band("Other", EVERY_DAY, "03:00", "02:30", Step.every(1, 1)));
        assertThat(cost(rules, BERLIN, "2026-10-25T02:00", "2026-10-25T03:00")).isEqualTo(30 + 500 + 30 + 500);
    }

    @Test
    void vehiclesPayTheirShareOrHaveTheirOwnBands() {
        var shares = with(LADDER, Map.of(VehicleClass.BUS, 200, VehicleClass.MOTORCYCLE, 0), Rounding.NONE);
        assertThat(cost(shares, 31, VehicleClass.BUS)).isEqualTo(4000);
        assertThat(cost(shares, 31, VehicleClass.MOTORCYCLE)).isZero();
        assertThat(cost(shares, 31, VehicleClass.VAN)).isEqualTo(2000);
        var own = new Band(
                "Buses",
                EVERY_DAY,
                java.time.LocalTime.MIDNIGHT,
                java.time.LocalTime.MIDNIGHT,
                java.util.Set.of(VehicleClass.BUS),
                List.of(Step.every(60, 7000)));
        var both = rules(own, LADDER.bands().get(0));
        assertThat(cost(both, 31, VehicleClass.BUS)).isEqualTo(7000);
        assertThat(cost(both, 31, VehicleClass.CAR)).isEqualTo(2000);
    }

    @Test
    void minutesComeFirstThenTheGreatestShareThenAmounts() {
        var rules = with(
                LADDER,
                false,
                new DiscountRule(DiscountKind.MERCHANT, DiscountRule.Way.MINUTES, 30, 2),
                new DiscountRule(DiscountKind.DISABLED, DiscountRule.Way.PERCENT, 80, 1),
                new DiscountRule(DiscountKind.GREEN_CAR, DiscountRule.Way.PERCENT, 50, 1),
                new DiscountRule(DiscountKind.MEMBER, DiscountRule.Way.AMOUNT, 300, 1));
        var shop = new Discount(DiscountKind.MERCHANT, 3);
        assertThat(cost(rules, 90, VehicleClass.CAR, shop))
                .as("two coupons count")
                .isEqualTo(1000);
        assertThat(cost(rules, 60, VehicleClass.CAR, shop)).isZero();
        var green = Discount.once(DiscountKind.GREEN_CAR);
        var disabled = Discount.once(DiscountKind.DISABLED);
        var member = Discount.once(DiscountKind.MEMBER);
        assertThat(cost(rules, 90, VehicleClass.CAR, green)).isEqualTo(1750);
        assertThat(cost(rules, 90, VehicleClass.CAR, green, disabled)).isEqualTo(700);
        assertThat(cost(rules, 90, VehicleClass.CAR, green, disabled, member)).isEqualTo(400);
        assertThat(cost(rules, 90, VehicleClass.CAR, shop, green, disabled, member))
                .isZero();
        assertThat(cost(rules, 90, VehicleClass.CAR, Discount.once(DiscountKind.VETERAN)))
                .as("no rule of it")
                .isEqualTo(3500);
        var addingUp = with(rules, true, rules.discounts().toArray(DiscountRule[]::new));
        assertThat(cost(addingUp, 90, VehicleClass.CAR, green, disabled)).isEqualTo(350);
    }

    @Test
    void whoStaysTooLongPaysOnceMore() {
        var rules = with(LADDER, new Limits(15, 120, 20_000, 30_000));
        assertThat(cost(rules, 120)).isEqualTo(5000);
        assertThat(cost(rules, 121)).isEqualTo(5500 + 20_000);
        var price = rates(rules, SEOUL).price(Stay.of(at("2026-11-16T10:00", SEOUL), Duration.ofMinutes(5)));
        assertThat(price.grace()).isEqualTo(Duration.ofMinutes(15));
        assertThat(rates(rules, SEOUL).lostTicket(VehicleClass.CAR).total().minor())
                .isEqualTo(30_000);
    }

    @Test
    void theLinesSayWhy() {
        var rules = with(
                with(
                        with(LADDER, new Cap(Cap.Kind.DAY, "", 3000)),
                        false,
                        new DiscountRule(DiscountKind.GREEN_CAR, DiscountRule.Way.PERCENT, 33, 1)),
                Map.of(),
                new Rounding(100, Rounding.Direction.DOWN));
        var from = at("2026-11-16T10:00", SEOUL);
        var stay = new Stay(
                from,
                from.plus(Duration.ofMinutes(90)),
                VehicleClass.CAR,
                List.of(Discount.once(DiscountKind.GREEN_CAR)));
        var price = rates(rules, SEOUL).price(stay);
        assertThat(price.lines())
                .extracting(line -> line.key() + " " + line.amount().minor())
                .containsExactly(
                        "price.periods.line 2000",
                        "price.periods.line 1500",
                        "price.most-day.line -500",
                        "price.share.line -990",
                        "price.rounded.line -10");
        assertThat(price.total().minor()).isEqualTo(2000);
    }

    @Test
    void noStayEndsBeforeItBeginsOrLastsForever() {
        var from = at("2026-11-16T10:00", SEOUL);
        assertThatThrownBy(() -> Stay.of(from, Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stay.of(from, Duration.ofDays(2000))).isInstanceOf(IllegalArgumentException.class);
        assertThat(rates(LADDER, SEOUL)
                        .price(Stay.of(from, Stay.LONGEST))
                        .total()
                        .minor())
                .isGreaterThan(50_000_000);
    }
}
