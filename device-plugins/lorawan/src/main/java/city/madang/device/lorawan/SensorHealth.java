// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.SpaceId;
import city.madang.device.event.Health;
import city.madang.device.event.Stamp;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one sensor is. The strength of its signal moves with every car; only what doubles or halves it is worth telling.
 *
 * @param battery per cent
 * @param signal dBm
 */
record SensorHealth(OptionalInt battery, OptionalInt signal, Optional<String> firmware) {
    static final SensorHealth UNKNOWN = new SensorHealth(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    private static final int LOUDER = 6;

    boolean isNewsAfter(SensorHealth told) {
        return isOther(told.battery, battery, 1)
                || isOther(told.signal, signal, LOUDER)
                || firmware.isPresent() && !firmware.equals(told.firmware);
    }

    private static boolean isOther(OptionalInt told, OptionalInt now, int much) {
        return now.isPresent() && (told.isEmpty() || Math.abs(told.getAsInt() - now.getAsInt()) >= much);
    }

    /** This, and what is not said here as it was before. */
    SensorHealth over(SensorHealth before) {
        return new SensorHealth(
                battery.isPresent() ? battery : before.battery,
                signal.isPresent() ? signal : before.signal,
                firmware.or(() -> before.firmware));
    }

    /** @param sensor empty when the device is this one alone */
    Health event(Stamp stamp, Optional<SpaceId> sensor) {
        return new Health(stamp, sensor, battery, signal, Optional.empty(), Optional.empty(), firmware);
    }
}
