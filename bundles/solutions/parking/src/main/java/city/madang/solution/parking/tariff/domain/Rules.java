// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * Everything that a version of a tariff says. Prices in minor units of the city's currency. {@link RulesText} writes it down.
 *
 * @param bands the first that fits holds
 * @param shares per cent of every amount of bands and caps, by vehicle; 100 for those that are not named
 * @param discounts what each is worth, at most one rule of a kind
 * @param addUp whether several shares are taken off one after another; otherwise only the greatest is
 */
public record Rules(
        FreeTime free,
        List<Band> bands,
        List<Cap> caps,
        Map<VehicleClass, Integer> shares,
        List<DiscountRule> discounts,
        boolean addUp,
        List<EventDay> events,
        Limits limits,
        Rounding rounding) {
    /** What a new tariff begins with. */
    public static final Rules EMPTY = new Rules(
            FreeTime.NONE, List.of(), List.of(), Map.of(), List.of(), false, List.of(), Limits.NONE, Rounding.NONE);

    private static final long WHOLE = 100;

    public Rules {
        bands = List.copyOf(bands);
        caps = List.copyOf(caps);
        shares = Map.copyOf(shares);
        discounts = List.copyOf(discounts);
        events = List.copyOf(events);
    }

    /** An amount of a band as this vehicle pays it, to the nearest minor unit. */
    long amount(long amount, VehicleClass vehicle) {
        return (amount * shares.getOrDefault(vehicle, (int) WHOLE) + WHOLE / 2) / WHOLE;
    }

    /** A cap as it holds for this vehicle: an amount that rounding leaves alone, so that it cannot lift a price above it. */
    long cap(Cap cap, VehicleClass vehicle) {
        var share = amount(cap.amount(), vehicle);
        return share - share % rounding.unit();
    }

    /** Which band holds for a car on such a day at that time. */
    public Optional<Band> band(DayKind day, LocalTime time) {
        return bands.stream()
                .filter(band -> band.isFor(day, time, VehicleClass.CAR))
                .findFirst();
    }

    /** The same with every amount changed. @param change keeps 0 as it is */
    Rules each(LongUnaryOperator change) {
        return new Rules(
                free,
                bands.stream().map(band -> band.each(change)).toList(),
                caps.stream()
                        .map(cap -> new Cap(cap.kind(), cap.band(), change.applyAsLong(cap.amount())))
                        .toList(),
                shares,
                discounts.stream().map(each -> each.each(change)).toList(),
                addUp,
                events,
                new Limits(
                        limits.grace(),
                        limits.longest(),
                        change.applyAsLong(limits.overstay()),
                        change.applyAsLong(limits.lostTicket())),
                new Rounding(change.applyAsLong(rounding.unit()), rounding.direction()));
    }

    /** The same with other prices by hours. */
    public Rules with(List<Band> other) {
        return new Rules(free, other, caps, shares, discounts, addUp, events, limits, rounding);
    }
}
