// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A time in which a space is taken. @param to after {@code from}, and not in it */
public record Span(Instant from, Instant to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Span {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /** The same times, where those that overlap or touch are one. */
    public static List<Span> joined(Collection<Span> spans) {
        var joined = new ArrayDeque<Span>();
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(each -> {
            var last = joined.peekLast();
            if (last != null && !each.from.isAfter(last.to)) {
                joined.removeLast();
                joined.add(new Span(last.from, each.to.isAfter(last.to) ? each.to : last.to));
            } else {
                joined.add(each);
            }
        });
        return List.copyOf(joined);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** How many of these take a space at one moment within this one, at the most. */
    public int most(Collection<Span> others) {
        var changes = new TreeMap<Instant, Integer>();
        for (var other : others) {
            if (overlaps(other)) {
                var begin = other.from.isBefore(from) ? from : other.from;
                changes.merge(begin, 1, Integer::sum);
                changes.merge(other.to, -1, Integer::sum);
            }
        }
        int now = 0;
        int most = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
