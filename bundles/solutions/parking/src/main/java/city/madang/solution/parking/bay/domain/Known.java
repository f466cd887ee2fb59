// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import city.madang.device.role.SpaceSensor.Occupancy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a sensor has told of its bay.
 *
 * @param told when it was so, by the sensor's time
 * @param number of the event that told it
 * @param alive when the sensor was last heard, by its time: of its battery, or that all is as before
 * @param changes when it changed, the oldest first; the newest {@value #KEPT} at most
 */
public record Known(Occupancy occupancy, Instant told, long number, Instant alive, List<Instant> changes) {
    /**
     * More changes than this within {@link #WINDOW} are not vehicles: one that parks and leaves at once needs a minute or more for each. A
     * rule of ours.
     */
    public static final int MOST_CHANGES = 6;

    public static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int KEPT = MOST_CHANGES + 1;

    /** Copies the list. */
    public Known {
        changes = List.copyOf(changes);
    }

    /** What is told of it for the first time. */
    public static Known first(Occupancy said, Instant at, long number) {
        return new Known(said, at, number, at, List.of());
    }

    /**
     * It is told once more. What is older than what is known, by the sensor's time, changes nothing; of two of one time the one that came
     * later counts; the same one again changes nothing.
     */
    public Known hear(Occupancy said, Instant at, long event) {
        if (at.isBefore(told) || at.equals(told) && event <= number) {
            return this;
        }
        var all = said == occupancy ? changes : newest(at);
        return new Known(said, at, event, alive.isAfter(at) ? alive : at, all);
    }

    private List<Instant> newest(Instant at) {
        var all = Stream.concat(changes.stream(), Stream.of(at)).toList();
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }

    /** The sensor is there, whatever it told. */
    public Known alive(Instant at) {
        return at.isAfter(alive) ? new Known(occupancy, told, number, at, changes) : this;
    }

    /** @param silent how long a sensor may be silent that is well */
    public BayState state(Instant now, Duration silent) {
        if (occupancy == Occupancy.UNKNOWN || alive.plus(silent).isBefore(now)) {
            return BayState.UNKNOWN;
        }
        boolean flaps = changes.size() == KEPT && changes.get(0).plus(WINDOW).isAfter(now);
        return flaps ? BayState.DOUBTFUL : occupancy == Occupancy.FREE ? BayState.FREE : BayState.TAKEN;
    }
}
