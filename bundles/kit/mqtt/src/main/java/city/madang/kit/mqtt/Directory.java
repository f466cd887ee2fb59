// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.mqtt.Line.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who takes what. A device that left is still in it for a while, so that its messages wait with the broker; so do messages that came
 * before anybody asked for them, because the broker remembers what a city asked for before it was started anew. Safe for several
 * threads.
 */
final class Directory {
    private static final int MOST_STRANGERS = 10_000;

    private final Duration grace;
    private final long start;
    private final Map<String, Filter> filters = new HashMap<>();
    private final Map<Integer, List<Filter>> numbers = new HashMap<>();
    /** Topics of messages that were left and that nobody has asked for yet. */
    private final Set<String> strangers = new HashSet<>();

    /** @param grace for how long messages wait for a device that is not there. @param start by {@link System#nanoTime} */
    Directory(Duration grace, long start) {
        this.grace = grace;
        this.start = start;
    }

    /**
     * Who is to store a message.
     *
     * @param boxes of whom some may be away
     * @param expected whether somebody may ask for it yet, when there are none
     */
    record Takers(List<Mailbox> boxes, boolean expected) {}

    synchronized Takers takers(Arrival arrival, long now) {
        var boxes = boxes(arrival);
        boolean expected = boxes.isEmpty() && now - start < grace.toNanos() && strangers.size() < MOST_STRANGERS;
        if (expected) {
            strangers.add(arrival.topic());
        }
        return new Takers(boxes, expected);
    }

    /** Of all who asked for it. */
    synchronized List<Mailbox> boxes(Arrival arrival) {
        var boxes = new ArrayList<Mailbox>();
        for (var each : candidates(arrival)) {
            if (Topics.matches(each.text(), arrival.topic())) {
                boxes.addAll(each.boxes());
            }
        }
        return boxes;
    }

    private Collection<Filter> candidates(Arrival arrival) {
        if (arrival.filters().isEmpty()) {
            return filters.values();
        }
        var some = new ArrayList<Filter>();
        arrival.filters().forEach(each -> some.addAll(numbers.getOrDefault(each, List.of())));
        return some;
    }

    /** Lets a device in. @return whether messages for it were left with the broker; it waits for them then */
    synchronized boolean join(String text, Mailbox box) {
        var filter = filters.computeIfAbsent(text, this::added);
        var before = filter.boxes().stream()
                .filter(each -> each.isLeft() && each.device().equals(box.device()))
                .findFirst();
        boolean missed = before.map(Mailbox::isBehind).orElse(false)
                || strangers.stream().anyMatch(each -> Topics.matches(text, each));
        if (missed) {
            box.await();
        }
        before.ifPresent(filter.boxes()::remove);
        filter.boxes().add(box);
        return missed;
    }

    private Filter added(String text) {
        var filter = new Filter(text);
        numbers.computeIfAbsent(filter.number(), number -> new ArrayList<>()).add(filter);
        return filter;
    }

    synchronized List<Filter> filters() {
        return List.copyOf(filters.values());
    }

    /** A new line is made: all that was left comes again. */
    synchronized void restart() {
        strangers.clear();
        filters.values().forEach(each -> each.boxes().forEach(Mailbox::restart));
    }

    /**
     * Forgets devices that left long ago.
     *
     * @param unused where filters go that nobody uses any more
     * @return whether messages of theirs were left with the broker
     */
    synchronized boolean tidy(long now, Collection<Filter> unused) {
        boolean left = now - start >= grace.toNanos() && !strangers.isEmpty();
        for (var each : List.copyOf(filters.values())) {
            left |= leave(each, now);
            if (each.boxes().isEmpty()) {
                remove(each);
                unused.add(each);
            }
        }
        return left;
    }

    private boolean leave(Filter filter, long now) {
        boolean left = false;
        for (var each : filter.boxes()) {
            if (each.isLeftSince(grace, now)) {
                left |= each.isBehind();
                filter.boxes().remove(each);
            }
        }
        return left;
    }

    private void remove(Filter filter) {
        filters.remove(filter.text());
        var same = numbers.get(filter.number());
        same.remove(filter);
        if (same.isEmpty()) {
            numbers.remove(filter.number());
        }
    }
}
