// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.kit.MqttBroker;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A broker without a line: a test sends, and sees whether it was confirmed. Filters are topics here. */
final class LoopBroker implements MqttBroker {
    private final Map<String, Taker> takers = new ConcurrentHashMap<>();
    /** What devices sent. */
    final Queue<String> published = new ConcurrentLinkedQueue<>();

    CompletionStage<?> send(String topic, String payload) {
        return takers.get(topic).take(topic, payload.getBytes(), false);
    }

    void lose(String topic, Loss why) {
        takers.get(topic).lost(why);
    }

    boolean isTaken(String topic) {
        return takers.containsKey(topic);
    }

    @Override
    public void hangUp() {
        takers.clear();
    }

    @Override
    public Subscription subscribe(String device, String filter, Taker taker) {
        takers.put(filter, taker);
        return new Subscription() {
            @Override
            public void publish(String topic, byte[] payload, Duration within) {
                published.add(topic);
            }

            @Override
            public void close() {
                takers.remove(filter, taker);
            }
        };
    }
}
