// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which change of a topic was the last. A mark says how many changes this node had heard of; a page carries the mark of the moment
 * before it was made, and is told at once when something changed since. Marks of another node, or of an earlier start, count as old:
 * asking once too often does no harm.
 */
final class Marks {
    /** Topics may be one for each record; the oldest are then taken for changed. */
    private static final int MOST_TOPICS = 20_000;

    private final String start;
    private final Map<String, Long> last = new HashMap<>();
    private long count;
    private long forgotten;

    Marks(Instant start) {
        this.start = Long.toString(start.toEpochMilli(), 36);
    }

    synchronized String now() {
        return start + "-" + count;
    }

    synchronized void changed(String topic) {
        count++;
        if (last.size() >= MOST_TOPICS && !last.containsKey(topic)) {
            last.clear();
            forgotten = count;
        }
        last.put(topic, count);
    }

    /** Whether one of the topics changed after the mark. */
    synchronized boolean isOld(String mark, Collection<String> topics) {
        var dash = mark.indexOf('-');
        if (dash < 0 || !mark.substring(0, dash).equals(start)) {
            return true;
        }
        try {
            var known = Long.parseLong(mark.substring(dash + 1));
            return known < forgotten || topics.stream().anyMatch(topic -> last.getOrDefault(topic, 0L) > known);
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
