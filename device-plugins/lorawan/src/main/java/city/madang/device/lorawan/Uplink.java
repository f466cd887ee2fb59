// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sensor sent, whichever server tells it.
 *
 * @param from who sent it
 * @param at when a gateway or the server had it, by their clocks
 * @param frame its bytes; empty when the server tells of the sensor's state only
 * @param signal dBm at the gateway that heard it best
 * @param battery per cent
 */
record Uplink(Sender from, Optional<Instant> at, Optional<Frame> frame, OptionalInt signal, OptionalInt battery) {
    /**
     * A sensor.
     *
     * @param application as the server's topics name it
     * @param sensor as the server's topics name it
     * @param eui of the sensor itself, the same with every server: 16 hexadecimal digits in small letters
     */
    record Sender(String application, String sensor, String eui) {}

    /**
     * One frame.
     *
     * @param counter of the sensor; begins anew when it joins
     * @param port 0 to 255; 0 is the network's own
     * @param bytes each -128 to 127
     */
    record Frame(long counter, int port, List<Byte> bytes) {
        /** @param place from 0 @return 0 to 255 */
        int at(int place) {
            return Byte.toUnsignedInt(bytes.get(place));
        }
    }
}
