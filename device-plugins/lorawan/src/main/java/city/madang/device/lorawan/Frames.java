// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.event.Stamp;
import city.madang.device.json.Spaces;
import city.madang.device.lorawan.Uplink.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The last frame of each sensor, to find those that come again. */
final class Frames {
    /** A frame with the same counter and bytes is the same one for so long; afterwards the sensor has joined anew. */
    static final Duration REPEATED = Duration.ofMinutes(10);

    private final Map<String, Heard> heard = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
            return size() > Spaces.MOST;
        }
    };

    private record Heard(Frame frame, Stamp stamp, Instant at) {}

    /**
     * When a frame was sent. One that comes again, by another gateway or server and with its time, gets the time of the first: so the
     * kit sees that it had it, and counts it.
     *
     * @param at its time as it is believed
     */
    Stamp stamp(Uplink uplink, Frame frame, Instant at) {
        var before = heard.get(uplink.from().eui());
        if (before != null
                && before.frame().equals(frame)
                && Duration.between(before.at(), at).abs().compareTo(REPEATED) <= 0) {
            return before.stamp();
        }
        var stamp = new Stamp(uplink.at(), OptionalLong.of(frame.counter()));
        heard.put(uplink.from().eui(), new Heard(frame, stamp, at));
        return stamp;
    }
}
