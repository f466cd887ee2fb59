// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an official can begin a tariff with. Its amounts are examples; a city writes its own.
 */
public enum StartRules {
    /** Nothing but one price round the clock. */
    PLAIN {
        @Override
        public Rules of(UnaryOperator<String> words) {
            return Rules.EMPTY.with(List.of(band(words, "always", EVERY_DAY, "00:00", "00:00", Step.every(60, 1000))));
        }
    },
    /**
     * In the manner of Seoul's public car parks of the second of its five grades: five minutes at a time, small cars pay half, disabled
     * people a fifth, the most favourable of several discounts holds (Seoul Metropolitan Government Ordinance on the Installation and
     * Management of Parking Lots, appended tables; whoever uses it compares the amounts with the table in force).
     */
    SEOUL {
        @Override
        public Rules of(UnaryOperator<String> words) {
            return new Rules(
                    new FreeTime(5, false),
                    List.of(
                            band(words, "day", EVERY_DAY, "09:00", "22:00", Step.every(5, 250)),
                            band(words, "night", EVERY_DAY, "22:00", "09:00", Step.every(5, 100))),
                    List.of(new Cap(Cap.Kind.HOURS_24, "", 30_000), new Cap(Cap.Kind.BAND, words.apply("night"), 5000)),
                    Map.of(VehicleClass.SMALL_CAR, 50, VehicleClass.BUS, 200),
                    List.of(
                            share(DiscountKind.DISABLED, 80),
                            share(DiscountKind.VETERAN, 80),
                            share(DiscountKind.GREEN_CAR, 50),
                            share(DiscountKind.FAMILY, 50),
                            new DiscountRule(DiscountKind.MERCHANT, DiscountRule.Way.MINUTES, 60, 2)),
                    false,
                    List.of(),
                    new Limits(15, 0, 0, 30_000),
                    new Rounding(100, Rounding.Direction.DOWN));
        }
    },
    /**
     * First half hour free, the first hour 1,000, then 500 for each quarter, 10,000 a day, electric cars half: as a Korean city announced
     * it (Jeju, public car parks, KCTV Jeju).
     */
    LADDER {
        @Override
        public Rules of(UnaryOperator<String> words) {
            return new Rules(
                    new FreeTime(30, true),
                    List.of(band(
                            words, "always", EVERY_DAY, "00:00", "00:00", new Step(1, 30, 1000), Step.every(15, 500))),
                    List.of(new Cap(Cap.Kind.DAY, "", 10_000)),
                    Map.of(VehicleClass.ELECTRIC, 50),
                    List.of(share(DiscountKind.VETERAN, 50)),
                    false,
                    List.of(),
                    new Limits(15, 0, 0, 10_000),
                    Rounding.NONE);
        }
    },
    /** Three bands of a weekday and of a weekend, as San Francisco prices its blocks (SFpark); nights are free. */
    BY_DEMAND {
        @Override
        public Rules of(UnaryOperator<String> words) {
            var bands = new ArrayList<Band>();
            for (var weekend : List.of(false, true)) {
                var days = weekend ? WEEKEND : WEEK;
                var suffix = weekend ? "-weekend" : "";
                bands.add(band(words, "morning" + suffix, days, "09:00", "12:00", Step.every(60, 2000)));
                bands.add(band(words, "noon" + suffix, days, "12:00", "15:00", Step.every(60, 2000)));
                bands.add(band(words, "afternoon" + suffix, days, "15:00", "18:00", Step.every(60, 2000)));
            }
            bands.add(band(words, "night", EVERY_DAY, "18:00", "09:00"));
            return Rules.EMPTY.with(bands);
        }
    };

    private static final Set<DayKind> EVERY_DAY = EnumSet.complementOf(EnumSet.of(DayKind.EVENT));
    private static final Set<DayKind> WEEKEND = EnumSet.of(DayKind.SATURDAY, DayKind.SUNDAY, DayKind.HOLIDAY);
    private static final Set<DayKind> WEEK = EnumSet.range(DayKind.MONDAY, DayKind.FRIDAY);

    /** In won. @param words what the city calls a band, by its key */
    public abstract Rules of(UnaryOperator<String> words);

    /**
     * In a currency with coins a thousand won are one: not what they are worth, but amounts of a likely size to begin with.
     *
     * @param words what the city calls a band, by its key
     */
    public Rules of(UnaryOperator<String> words, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        var rules = of(words);
        return digits <= 0
                ? rules
                : rules.each(won -> Math.max(won == 0 ? 0 : 1, won * (long) Math.pow(10, digits) / 1000));
    }

    private static Band band(
            UnaryOperator<String> words, String key, Set<DayKind> days, String from, String to, Step... steps) {
        return new Band(words.apply(key), days, LocalTime.parse(from), LocalTime.parse(to), Set.of(), List.of(steps));
    }

    private static DiscountRule share(DiscountKind kind, int percent) {
        return new DiscountRule(kind, DiscountRule.Way.PERCENT, percent, 1);
    }
}
