// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.Message;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Something is wrong at the device, or it sent what the driver does not understand. The session goes on.
 *
 * @param excerpt the beginning of what was not understood, in hexadecimal digits, at most {@value #MOST_BYTES} bytes: it is counted as
 *     garbage on the device's page. Empty for a fault of the device's own, which is not
 */
public record Fault(Stamp stamp, Message message, String excerpt) implements DeviceEvent {
    public static final int MOST_BYTES = 64;

    /** @throws IllegalArgumentException when the excerpt is too long or no hexadecimal digits */
    public Fault {
        if (excerpt.length() > 2 * MOST_BYTES || !excerpt.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException("not an excerpt");
        }
    }

    /** With what was received, cut. */
    public static Fault of(Stamp stamp, Message message, byte[] received) {
        var beginning = Arrays.copyOf(received, Math.min(received.length, MOST_BYTES));
        return new Fault(stamp, message, HexFormat.of().formatHex(beginning));
    }
}
