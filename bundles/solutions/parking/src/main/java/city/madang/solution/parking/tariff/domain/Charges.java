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
    private int paidHere;

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
        var step = step(band.steps(), paidHere++);
        parts.merge(new Part(band, step), 1L, Long::sum);
        if (step.isEmpty()) {
            return hours.end(at, stay.to());
        }
        charge(band, at, rules.amount(step.get().amount(), stay.vehicle()));
        return step.get().isFlat()
                ? hours.end(at, stay.to())
                : at.plus(Duration.ofMinutes(step.get().minutes()));
    }

    /** The step of the period with this number, from 0; none when the ladder has ended. */
    private static Optional<Step> step(List<Step> steps, int number) {
        int passed = 0;
        for (var step : steps) {
            passed += step.periods();
            if (step.periods() == 0 || number < passed) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
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
            case HOURS_24 ->
                new Window(cap, 1 + (int) Duration.between(stay.from(), at).dividedBy(DAY), LocalDate.EPOCH);
            case BAND -> new Window(cap, visit, LocalDate.EPOCH);
        };
    }
}
