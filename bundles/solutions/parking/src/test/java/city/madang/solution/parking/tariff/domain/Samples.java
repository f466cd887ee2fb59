// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules and stays that tests are written with. */
final class Samples {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Currency WON = Currency.getInstance("KRW");
    static final Set<DayKind> EVERY_DAY = EnumSet.complementOf(EnumSet.of(DayKind.EVENT));
    static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);

    private Samples() {}

    static Band band(String name, Set<DayKind> days, String from, String to, Step... steps) {
        return new Band(name, days, LocalTime.parse(from), LocalTime.parse(to), Set.of(), List.of(steps));
    }

    static Band always(Step... steps) {
        return band("Always", EVERY_DAY, "00:00", "00:00", steps);
    }

    static Rules rules(Band... bands) {
        return Rules.EMPTY.with(Arrays.asList(bands));
    }

    static Rules with(Rules rules, FreeTime free) {
        return new Rules(
                free,
                rules.bands(),
                rules.caps(),
                rules.shares(),
                rules.discounts(),
                rules.addUp(),
                rules.events(),
                rules.limits(),
                rules.rounding());
    }

    static Rules with(Rules rules, Cap... caps) {
        return new Rules(
                rules.free(),
                rules.bands(),
                List.of(caps),
                rules.shares(),
                rules.discounts(),
                rules.addUp(),
                rules.events(),
                rules.limits(),
                rules.rounding());
    }

    static Rules with(Rules rules, boolean addUp, DiscountRule... discounts) {
        return new Rules(
                rules.free(),
                rules.bands(),
                rules.caps(),
                rules.shares(),
                List.of(discounts),
                addUp,
                rules.events(),
                rules.limits(),
                rules.rounding());
    }

    static Rules with(Rules rules, Map<VehicleClass, Integer> shares, Rounding rounding) {
        return new Rules(
                rules.free(),
                rules.bands(),
                rules.caps(),
                shares,
                rules.discounts(),
                rules.addUp(),
                rules.events(),
                rules.limits(),
                rounding);
    }

    static Rules with(Rules rules, Limits limits, EventDay... events) {
        return new Rules(
                rules.free(),
                rules.bands(),
                rules.caps(),
                rules.shares(),
                rules.discounts(),
                rules.addUp(),
                List.of(events),
                limits,
                rules.rounding());
    }

    static Days days(ZoneId zone) {
        return new Days(zone, HOLIDAY::equals);
    }

    static Rates rates(Rules rules, ZoneId zone) {
        return new Rates(rules, days(zone), WON);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static long cost(Rules rules, String from, String to) {
        return cost(rules, SEOUL, from, to);
    }

    static long cost(Rules rules, ZoneId zone, String from, String to) {
        return rates(rules, zone)
                .price(new Stay(at(from, zone), at(to, zone), VehicleClass.CAR, List.of()))
                .total()
                .minor();
    }

    static long cost(Rules rules, int minutes) {
        return rates(rules, SEOUL)
                .price(Stay.of(at("2026-11-16T10:00", SEOUL), Duration.ofMinutes(minutes)))
                .total()
                .minor();
    }

    static long cost(Rules rules, int minutes, VehicleClass vehicle, Discount... discounts) {
        var from = at("2026-11-16T10:00", SEOUL);
        var stay = new Stay(from, from.plus(Duration.ofMinutes(minutes)), vehicle, List.of(discounts));
        return rates(rules, SEOUL).price(stay).total().minor();
    }
}
