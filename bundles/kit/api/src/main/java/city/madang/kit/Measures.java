// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Figures of one part of the kit for the city's monitoring. Registered as a service by whoever has some; asked at each scrape, so it
 * answers at once and from memory where it can. Names and labels hold no personal data, and labels take few values: a route's
 * template, never a path.
 */
@FunctionalInterface
@ConsumerType
public interface Measures {
    List<Measure> measures();

    /** Whether a figure only grows. */
    enum Kind {
        GAUGE,
        COUNTER,
        /** A part of a histogram, whose name ends with {@code _bucket}, {@code _sum} or {@code _count}. */
        HISTOGRAM
    }

    /**
     * A figure now.
     *
     * @param name {@code madang_<part>_<what>[_<unit>]}, counters end with {@code _total}
     * @param help one line of plain English, the same for each of one name
     */
    record Measure(String name, String help, Kind kind, Map<String, String> labels, double value) {
        public Measure {
            labels = Map.copyOf(labels);
        }

        public static Measure gauge(String name, String help, double value) {
            return new Measure(name, help, Kind.GAUGE, Map.of(), value);
        }

        public static Measure counter(String name, String help, double value) {
            return new Measure(name, help, Kind.COUNTER, Map.of(), value);
        }

        /** The same for one value of a label. */
        public Measure with(String label, String labelled) {
            var more = new TreeMap<>(labels);
            more.put(label, labelled);
            return new Measure(name, help, kind, more, value);
        }
    }
}
