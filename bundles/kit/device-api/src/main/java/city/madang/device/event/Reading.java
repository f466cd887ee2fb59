// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.SpaceId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure for which there is no event of its own, for example a temperature.
 *
 * @param space of which sensor it is, when the device is a whole network of them; empty for the device itself
 * @param quantity what was measured, {@code [a-z][a-z0-9-]{0,39}}
 * @param value at most 20 digits, of which at most 10 behind the point
 * @param unit in the signs of UCUM (Cel, %, V, m), at most 20 characters; empty for a count
 */
public record Reading(Stamp stamp, Optional<SpaceId> space, String quantity, BigDecimal value, String unit)
        implements DeviceEvent {
    private static final int MOST_DIGITS = 20;
    private static final int FINEST = 10;

    /** @throws IllegalArgumentException when a part is not as described */
    public Reading {
        if (!quantity.matches("[a-z][a-z0-9-]{0,39}") || !unit.matches("[!-~]{0,20}")) {
            throw new IllegalArgumentException("not a quantity with a unit");
        }
        if (value.precision() > MOST_DIGITS || value.scale() > FINEST || value.scale() < -FINEST) {
            throw new IllegalArgumentException("not a figure of a device");
        }
    }

    /** Of the device itself. @throws IllegalArgumentException when a part is not as described */
    public Reading(Stamp stamp, String quantity, BigDecimal value, String unit) {
        this(stamp, Optional.empty(), quantity, value, unit);
    }

    /** The same of one of its sensors. */
    public Reading of(SpaceId sensor) {
        return new Reading(stamp, Optional.of(sensor), quantity, value, unit);
    }
}
