// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One open page. The stream has three events: {@code hello} once, {@code changed}, and {@code beat}; each has the mark as its id. */
final class Follower {
    private final Asked asked;
    private final Channel channel;
    private final Instant since;
    private final Set<String> topics;
    private final AtomicBoolean due = new AtomicBoolean();

    Follower(Asked asked, Channel channel, Instant since) {
        this.asked = asked;
        this.channel = channel;
        this.since = since;
        topics = asked.topics().stream()
                .map(each -> topic(asked.module(), each))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String topic(String module, String topic) {
        return module + ":" + topic;
    }

    Asked asked() {
        return asked;
    }

    Channel channel() {
        return channel;
    }

    Set<String> topics() {
        return topics;
    }

    boolean isOlder(Instant than) {
        return since.isBefore(than);
    }

    void greet(String mark, Instant now, boolean changed) {
        channel.send(event("hello", mark, now.toEpochMilli()));
        if (changed) {
            channel.send(event("changed", mark, 0));
        }
    }

    /** Whether it wants to know. */
    boolean note(String topic) {
        if (!topics.contains(topic)) {
            return false;
        }
        due.set(true);
        return true;
    }

    /** Tells what is due; whether anything was. */
    boolean tell(String mark) {
        if (!due.getAndSet(false)) {
            return false;
        }
        channel.send(event("changed", mark, 0));
        return true;
    }

    void beat(String mark, Instant now) {
        channel.send(event("beat", mark, now.toEpochMilli()));
    }

    private static String event(String name, String mark, long data) {
        return "event: " + name + "\nid: " + mark + "\ndata: " + data + "\n\n";
    }
}
