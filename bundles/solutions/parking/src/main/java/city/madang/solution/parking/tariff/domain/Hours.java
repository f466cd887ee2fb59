// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which band holds when, for one vehicle. Periods are counted as time passes, bands follow the clock on the wall. */
final class Hours {
    private final Rules rules;
    private final Days days;
    private final VehicleClass vehicle;
    private final Set<LocalDate> events;
    private final TreeSet<LocalTime> edges = new TreeSet<>();

    Hours(Rules rules, Days days, VehicleClass vehicle) {
        this.rules = rules;
        this.days = days;
        this.vehicle = vehicle;
        this.events = rules.events().stream().map(EventDay::day).collect(Collectors.toSet());
        edges.add(LocalTime.MIDNIGHT);
        rules.bands().forEach(band -> {
            edges.add(band.from());
            edges.add(band.to());
        });
    }

    /** Empty when no band fits; then nothing is paid. */
    Optional<Band> at(Instant when) {
        var local = when.atZone(days.zone());
        var day = local.toLocalDate();
        var event = events.contains(day) ? at(DayKind.EVENT, local.toLocalTime()) : Optional.<Band>empty();
        return event.or(() -> at(days.kind(day), local.toLocalTime()));
    }

    Optional<Band> at(DayKind day, LocalTime time) {
        return rules.bands().stream()
                .filter(band -> band.isFor(day, time, vehicle))
                .findFirst();
    }

    /** When the band that holds at {@code when} is left; {@code last} when it still holds then. */
    Instant end(Instant when, Instant last) {
        var band = at(when);
        var edge = next(when);
        while (edge.isBefore(last) && at(edge).equals(band)) {
            edge = next(edge);
        }
        return edge.isBefore(last) ? edge : last;
    }

    /** The next moment at which another band may begin: an edge of a band, midnight, or a change of the clock. */
    Instant next(Instant when) {
        var zone = days.zone();
        var today = when.atZone(zone).toLocalDate();
        var next = today.plusDays(1).atStartOfDay(zone).toInstant();
        for (var edge : edges) {
            var local = today.atTime(edge).atZone(zone);
            next = earlier(next, local.withEarlierOffsetAtOverlap().toInstant(), when);
            next = earlier(next, local.withLaterOffsetAtOverlap().toInstant(), when);
        }
        var change = zone.getRules().nextTransition(when);
        return change == null ? next : earlier(next, change.getInstant(), when);
    }

    private static Instant earlier(Instant next, Instant candidate, Instant after) {
        return candidate.isAfter(after) && candidate.isBefore(next) ? candidate : next;
    }
}
