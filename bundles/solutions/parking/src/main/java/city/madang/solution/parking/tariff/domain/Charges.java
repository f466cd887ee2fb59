// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through a stay, period by period. A period belongs to the band in which it begins and is paid whole; the next begins where it ends.
 * So nobody pays twice for a minute at the edge of two bands, and who stays longer never pays less: each period only adds. A ladder begins
 * anew when another band is entered; midnight alone is no edge.
 */
final class Charges {
    private static final Duration DAY = Duration.ofHours(24);

    private final Rules rules;
    private final Days days;
    private final Stay stay;
    private final Hours hours;
    private final Map<Part, Long> parts = new LinkedHashMap<>();
    private final Map<Window, Long> used = new LinkedHashMap<>();
    private final Map<Window, Long> cut = new LinkedHashMap<>();
    private int visit;
    private long paidHere;

    Charges(Rules rules, Days days, Stay stay) {
        this.rules = rules;
        this.days = days;
        this.stay = stay;
        this.hours = new Hours(rules, days, stay.vehicle());
    }

    /** @param step empty for hours that are free */
    record Part(Band band, Optional<Step> step) {}

    /**
     * What a cap is counted in.
     *
     * @param number of the visit or of the 24 hours, from 1; 0 for the others
     * @param day 1 January 1970 when it is not for a day
     */
    record Window(Cap cap, int number, LocalDate day) {}

    /** How many periods of each step were begun, in the order of the first. */
    Map<Part, Long> parts() {
        return parts;
    }

    /** What was not paid because of a cap, by the cap that bound; above 0. */
    Map<Window, Long> cut() {
        return cut;
    }

    /** @param start when the first period that is paid begins */
    Charges walk(Instant start) {
        var at = start;
        Optional<Band> before = Optional.empty();
        while (at.isBefore(stay.to())) {
            var band = hours.at(at);
            if (!band.equals(before)) {
                visit++;
                paidHere = 0;
                before = band;
            }
            at = band.isEmpty() ? hours.end(at, stay.to()) : pay(band.get(), at);
        }
        return this;
    }

    private Instant pay(Band band, Instant at) {
        var run = run(band.steps());
        var step = run.step();
        if (step.isEmpty() || step.get().isFlat()) {
            parts.merge(new Part(band, step), 1L, Long::sum);
            step.ifPresent(flat -> charge(band, at, rules.amount(flat.amount(), stay.vehicle())));
            paidHere++;
            return hours.end(at, stay.to());
        }
        // all periods that begin before anything can change are paid at once
        var length = Duration.ofMinutes(step.get().minutes());
        var until = Duration.between(at, limit(at));
        long periods = Math.min(run.left(), until.plus(length).minusMillis(1).dividedBy(length));
        parts.merge(new Part(band, step), periods, Long::sum);
        charge(band, at, periods * rules.amount(step.get().amount(), stay.vehicle()));
        paidHere += periods;
        return at.plus(length.multipliedBy(periods));
    }

    /** The end of the stay, or the next moment at which the band or what a cap is counted in may change. */
    private Instant limit(Instant at) {
        var turn = stay.from().plus(DAY.multipliedBy(dayOfStay(at)));
        var edge = hours.next(at);
        var first = edge.isBefore(turn) ? edge : turn;
        return first.isBefore(stay.to()) ? first : stay.to();
    }

    /** From 1. */
    private long dayOfStay(Instant at) {
        return 1 + Duration.between(stay.from(), at).dividedBy(DAY);
    }

    /** @param step empty when the ladder has ended @param left periods of it that can follow each other */
    private record Run(Optional<Step> step, long left) {}

    private Run run(List<Step> steps) {
        long passed = 0;
        for (var step : steps) {
            passed += step.periods();
            if (step.periods() == 0) {
                return new Run(Optional.of(step), Long.MAX_VALUE);
            }
            if (paidHere < passed) {
                return new Run(Optional.of(step), passed - paidHere);
            }
        }
        return new Run(Optional.empty(), 0);
    }

    private void charge(Band band, Instant at, long amount) {
        long allowed = amount;
        Optional<Window> tightest = Optional.empty();
        var windows = rules.caps().stream()
                .filter(cap -> cap.kind() != Cap.Kind.BAND || cap.band().equals(band.name()))
                .map(cap -> window(cap, at))
                .toList();
        for (var window : windows) {
            long left = rules.cap(window.cap(), stay.vehicle()) - used.getOrDefault(window, 0L);
            if (left < allowed) {
                allowed = left;
                tightest = Optional.of(window);
            }
        }
        for (var window : windows) {
            used.merge(window, allowed, Long::sum);
        }
        long lost = amount - allowed;
        tightest.ifPresent(window -> cut.merge(window, lost, Long::sum));
    }

    private Window window(Cap cap, Instant at) {
        return switch (cap.kind()) {
            case STAY -> new Window(cap, 0, LocalDate.EPOCH);
            case DAY -> new Window(cap, 0, LocalDate.ofInstant(at, days.zone()));
            case HOURS_24 -> new Window(cap, (int) dayOfStay(at), LocalDate.EPOCH);
            case BAND -> new Window(cap, visit, LocalDate.EPOCH);
        };
    }
}
