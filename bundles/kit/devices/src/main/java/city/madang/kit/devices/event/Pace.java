// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Health;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import java.util.BitSet;
import java.util.Optional;

/**
 * Whether a device tells more than any such device would: a bucket that fills steadily and is emptied by events (token bucket). It
 * is larger and fills faster when many sensors speak through the device, as in a whole network. A burst after a line was cut goes
 * through. Safe for several threads.
 */
public final class Pace {
    /** A busy gateway of a whole car park tells less. */
    private static final double PER_SECOND = 50;
    /** A sensor that tells more than once in twenty seconds has no battery left after a year. */
    private static final double PER_SENSOR = 1.0 / 20;

    private static final double BURST = 2000;
    /** After a cut line a sensor tells how it is now, and how it was before. */
    private static final double BURST_PER_SENSOR = 2;

    private static final double NANOS = 1e9;
    /** Sensors are counted by marks of their names, of which some fall together: never too many, and in little room. */
    private static final int MARK_BITS = 14;
    /** Spreads numbers that lie close together, by the golden ratio. */
    private static final int SPREAD = 0x9E37_79B1;

    private final BitSet sensors = new BitSet();
    private double left = BURST;
    private long last;

    /** @param now of {@link System#nanoTime}, when it was made */
    public Pace(long now) {
        last = now;
    }

    /** @param now of {@link System#nanoTime} */
    public synchronized boolean mayTell(DeviceEvent event, long now) {
        sensor(event).ifPresent(this::count);
        int many = sensors.cardinality();
        double perSecond = PER_SECOND + many * PER_SENSOR;
        left = Math.min(BURST + many * BURST_PER_SENSOR, left + (now - last) / NANOS * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    private void count(SpaceId sensor) {
        int mark = mark(sensor);
        if (!sensors.get(mark)) {
            sensors.set(mark);
            left += BURST_PER_SENSOR;
        }
    }

    private static int mark(SpaceId sensor) {
        return sensor.value().hashCode() * SPREAD >>> Integer.SIZE - MARK_BITS;
    }

    private static Optional<SpaceId> sensor(DeviceEvent event) {
        if (event instanceof SpaceChanged changed) {
            return Optional.of(changed.space());
        } else if (event instanceof Health health) {
            return health.space();
        }
        return event instanceof Reading reading ? reading.space() : Optional.empty();
    }
}
