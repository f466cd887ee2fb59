// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.ImageRef;
import city.madang.device.Plate;
import city.madang.device.role.PlateReader.Side;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A plate was read. Personal data.
 *
 * @param confidence per cent, 0 to 100; empty when the reader does not say
 */
public record PlateSeen(Stamp stamp, Plate plate, Side side, OptionalInt confidence, Optional<ImageRef> picture)
        implements DeviceEvent {
    /** @throws IllegalArgumentException when the confidence is no percentage */
    public PlateSeen {
        Health.percentage(confidence);
    }
}
