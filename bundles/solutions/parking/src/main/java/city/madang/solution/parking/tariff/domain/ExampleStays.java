// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stays by which two versions of a tariff are compared before one is published. */
public final class ExampleStays {
    private static final int[] MINUTES = {15, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440};

    private ExampleStays() {}

    /** @param key of what it is called, which takes the day on which it begins and its minutes */
    public record Example(String key, Stay stay) {
        public long minutes() {
            return Duration.between(stay.from(), stay.to()).toMinutes();
        }
    }

    /** Of a car without discounts, after that day. */
    public static List<Example> after(LocalDate day, Days days) {
        var zone = days.zone();
        var monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var all = new ArrayList<Example>();
        for (int minutes : MINUTES) {
            all.add(new Example("tariff-example.day", stay(monday.atTime(10, 0), minutes, zone)));
        }
        var saturday = monday.plusDays(5);
        all.add(new Example("tariff-example.night", stay(monday.atTime(21, 0), 12 * 60, zone)));
        all.add(new Example("tariff-example.weekend", stay(saturday.atTime(14, 0), 3 * 60, zone)));
        all.add(new Example("tariff-example.weekend", stay(saturday.atTime(10, 0), 36 * 60, zone)));
        all.add(new Example("tariff-example.week", stay(monday.atTime(8, 0), 7 * 1440, zone)));
        holiday(day, days)
                .ifPresent(free ->
                        all.add(new Example("tariff-example.holiday", stay(free.atTime(10, 0), 4 * 60, zone))));
        var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        for (int i = 0; i < 2 && change != null; i++) {
            var evening = change.getDateTimeBefore().toLocalDate().minusDays(1).atTime(20, 0);
            var from = evening.atZone(zone).toInstant();
            var to = evening.plusHours(12).atZone(zone).toInstant();
            all.add(new Example("tariff-example.clock", new Stay(from, to, VehicleClass.CAR, List.of())));
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return all;
    }

    private static Optional<LocalDate> holiday(LocalDate day, Days days) {
        return day.datesUntil(day.plusYears(1)).filter(days.holiday()).findFirst();
    }

    private static Stay stay(LocalDateTime from, int minutes, ZoneId zone) {
        Instant begin = from.atZone(zone).toInstant();
        return Stay.of(begin, Duration.ofMinutes(minutes));
    }
}
