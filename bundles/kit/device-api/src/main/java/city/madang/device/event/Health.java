// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.SpaceId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a device is, or one of its sensors. What is empty was not told, and stays as it was told before.
 *
 * @param space of which sensor it is, when the device is a whole network of them; empty for the device itself
 * @param battery per cent of what is full, 0 to 100
 * @param signal dBm as received (RSSI), -200 to 50
 * @param paper what is left in a printer
 * @param cash what is left of change
 * @param firmware as the device names it, at most 100 characters
 */
public record Health(
        Stamp stamp,
        Optional<SpaceId> space,
        OptionalInt battery,
        OptionalInt signal,
        Optional<Level> paper,
        Optional<Level> cash,
        Optional<String> firmware)
        implements DeviceEvent {
    private static final int WHOLE = 100;
    private static final int WEAKEST = -200;
    private static final int STRONGEST = 50;

    /** How much is left. */
    public enum Level {
        ENOUGH,
        LOW,
        EMPTY
    }

    /** @throws IllegalArgumentException when a figure is outside of its range */
    public Health {
        percentage(battery);
        if (signal.isPresent() && (signal.getAsInt() < WEAKEST || signal.getAsInt() > STRONGEST)) {
            throw new IllegalArgumentException("not the strength of a signal");
        }
        if (firmware.filter(text -> text.length() > WHOLE || text.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw new IllegalArgumentException("not a name of firmware");
        }
    }

    /** Of the device itself, of which nothing is told but these two. */
    public static Health battery(Stamp stamp, int battery, int signal) {
        return new Health(
                stamp,
                Optional.empty(),
                OptionalInt.of(battery),
                OptionalInt.of(signal),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of the device itself, of which nothing is told but this. */
    public static Health firmware(Stamp stamp, String firmware) {
        return new Health(
                stamp,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(firmware));
    }

    /** Of the device itself, of which nothing is told but this. */
    public static Health paper(Stamp stamp, Level paper) {
        return new Health(
                stamp,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(paper),
                Optional.empty(),
                Optional.empty());
    }

    /** The same of one of its sensors. */
    public Health of(SpaceId sensor) {
        return new Health(stamp, Optional.of(sensor), battery, signal, paper, cash, firmware);
    }

    static void percentage(OptionalInt value) {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > WHOLE)) {
            throw new IllegalArgumentException("not a percentage");
        }
    }
}
