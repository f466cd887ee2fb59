// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Hours of some days in which one ladder of prices holds. Of several that fit, the first of the tariff holds.
 *
 * @param name what people call it, in the city's words; unique in its tariff
 * @param from of the city's clock
 * @param to later than {@code from}, or earlier for hours on both sides of midnight of the same kind of day; the same for the whole day
 * @param vehicles for which it is; empty for all
 * @param steps the ladder; empty for hours that are free
 */
public record Band(
        String name, Set<DayKind> days, LocalTime from, LocalTime to, Set<VehicleClass> vehicles, List<Step> steps) {
    public Band {
        days = Set.copyOf(days);
        vehicles = Set.copyOf(vehicles);
        steps = List.copyOf(steps);
    }

    boolean isFor(DayKind day, LocalTime time, VehicleClass vehicle) {
        return days.contains(day) && (vehicles.isEmpty() || vehicles.contains(vehicle)) && covers(time);
    }

    public boolean isForCars() {
        return vehicles.isEmpty() || vehicles.contains(VehicleClass.CAR);
    }

    private boolean covers(LocalTime time) {
        if (from.equals(to)) {
            return true;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    Band each(LongUnaryOperator change) {
        return with(steps.stream()
                .map(step -> new Step(step.periods(), step.minutes(), change.applyAsLong(step.amount())))
                .toList());
    }

    /** The same with other prices. */
    public Band with(List<Step> other) {
        return new Band(name, days, from, to, vehicles, other);
    }
}
