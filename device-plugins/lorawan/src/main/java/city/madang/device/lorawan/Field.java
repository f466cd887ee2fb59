// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.lorawan.Uplink.Frame;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One figure among the bytes of a sensor: some whole bytes make a number, and bits of that are the figure.
 *
 * @param port at which it comes, 1 to 223
 * @param fact {@code space}, {@code battery}, {@code firmware}, or what was measured, as a reading names it
 * @param at first byte, from 0
 * @param bytes how many
 * @param little whether the first byte is the smallest
 * @param shift how many bits below it are something else
 * @param bits how many it has
 * @param signed whether the highest of them is the sign
 * @param scale by which it is multiplied
 * @param plus what is added then
 * @param unit of a reading, in the signs of UCUM
 * @param values what the number means, for {@code space}
 * @param condition when it is there
 * @param optional whether it may be cut off at the end
 */
record Field(
        int port,
        String fact,
        int at,
        int bytes,
        boolean little,
        int shift,
        int bits,
        boolean signed,
        BigDecimal scale,
        BigDecimal plus,
        String unit,
        Map<Long, String> values,
        Optional<Condition> condition,
        boolean optional) {
    static final String SPACE = "space";
    static final String BATTERY = "battery";
    static final String FIRMWARE = "firmware";

    private static final int BYTE = 8;

    /** Something is there when some bits of a byte are so. */
    record Condition(int at, int mask, int value) {
        boolean holds(Frame frame) {
            return at < frame.bytes().size() && (frame.at(at) & mask) == value;
        }
    }

    boolean isIn(Frame frame) {
        boolean fits = at + bytes <= frame.bytes().size();
        return frame.port() == port
                && (fits || !optional)
                && condition.map(each -> each.holds(frame)).orElse(true);
    }

    /** Whether the frame has as many bytes as it needs. */
    boolean fits(Frame frame) {
        return at + bytes <= frame.bytes().size();
    }

    /** The number as it was sent. */
    long raw(Frame frame) {
        long word = 0;
        for (int i = 0; i < bytes; i++) {
            word = word << BYTE | frame.at(at + (little ? bytes - 1 - i : i));
        }
        long figure = word >>> shift & (1L << bits) - 1;
        boolean negative = signed && (figure & 1L << bits - 1) != 0;
        return negative ? figure - (1L << bits) : figure;
    }

    /** The number with its scale. */
    BigDecimal figure(Frame frame) {
        return BigDecimal.valueOf(raw(frame)).multiply(scale).add(plus);
    }

    /** Its bytes as a version: {@code 0.29.2}. */
    String version(Frame frame) {
        var version = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            version.append(i == 0 ? "" : ".").append(frame.at(at + (little ? bytes - 1 - i : i)));
        }
        return version.toString();
    }
}
