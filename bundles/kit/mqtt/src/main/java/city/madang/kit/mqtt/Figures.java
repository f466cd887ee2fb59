// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.Measures.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What became of messages. Safe for several threads. */
final class Figures {
    private final Map<Fate, LongAdder> counts = new EnumMap<>(Fate.class);
    private final LongAdder lines = new LongAdder();

    Figures() {
        for (var each : Fate.values()) {
            counts.put(each, new LongAdder());
        }
    }

    /** What became of a message. */
    enum Fate {
        /** Confirmed: everybody who takes it has stored it, or it was given up. */
        CONFIRMED,
        /** Left with the broker, because a device has no place or is not there; it comes again. */
        LEFT,
        /** For a device for which far too many are left; not handed over, so that others are not held up. */
        GIVEN_UP,
        /** Too large, or with a topic that is none; confirmed, so that it does not come again. */
        REFUSED,
        /** For no device that there is; confirmed. */
        UNKNOWN
    }

    void count(Fate fate) {
        counts.get(fate).increment();
    }

    long of(Fate fate) {
        return counts.get(fate).sum();
    }

    void connected() {
        lines.increment();
    }

    List<Measure> all(boolean up) {
        var all = new ArrayList<Measure>();
        for (var each : Fate.values()) {
            all.add(Measure.counter("madang_mqtt_messages_total", "Messages of the MQTT broker by their fate", of(each))
                    .with("fate", each.name().toLowerCase(Locale.ROOT)));
        }
        all.add(Measure.counter("madang_mqtt_connections_total", "Connections made to the MQTT broker", lines.sum()));
        all.add(Measure.gauge("madang_mqtt_connected", "Whether the MQTT broker is connected", up ? 1 : 0));
        return all;
    }
}
