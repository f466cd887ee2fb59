// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When something happened and which of the device's messages told it. Two events of one device that are equal, whatever their pictures,
 * are one when they have a time or a sequence; without both each is taken for new.
 *
 * @param at by the device's clock; empty when it has none
 * @param sequence the device's own counter; need not begin at 0, may begin anew
 */
public record Stamp(Optional<Instant> at, OptionalLong sequence) {
    /** Of a device with neither a clock nor a counter. */
    public static final Stamp NONE = new Stamp(Optional.empty(), OptionalLong.empty());

    public static Stamp at(Instant at) {
        return new Stamp(Optional.of(at), OptionalLong.empty());
    }

    public static Stamp at(Instant at, long sequence) {
        return new Stamp(Optional.of(at), OptionalLong.of(sequence));
    }

    public static Stamp sequence(long sequence) {
        return new Stamp(Optional.empty(), OptionalLong.of(sequence));
    }
}
