// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Taker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Takes messages of a device and shows them in their order. */
final class Inbox implements Taker {
    private static final long PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    /** What it was told of messages that never come. */
    final Queue<Loss> losses = new ConcurrentLinkedQueue<>();

    private volatile Function<String, CompletionStage<?>> storing;

    Inbox(Function<String, CompletionStage<?>> storing) {
        this.storing = storing;
    }

    /** Stores everything at once. */
    Inbox() {
        this(text -> CompletableFuture.completedFuture(text));
    }

    @Override
    public CompletionStage<?> take(String topic, byte[] payload, boolean retained) {
        var text = new String(payload, StandardCharsets.UTF_8);
        count.incrementAndGet();
        heard.add(text);
        return storing.apply(text);
    }

    @Override
    public void lost(Loss why) {
        losses.add(why);
    }

    /** How many messages came so far. */
    int heard() {
        return count.get();
    }

    String next() throws InterruptedException {
        var text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(text).as("a message").isNotNull();
        return text;
    }

    List<String> next(int count) throws InterruptedException {
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            texts.add(next());
        }
        return texts;
    }

    /** What came until this text, each text once, in the order of their first coming. */
    List<String> until(String last) throws InterruptedException {
        var texts = new ArrayList<String>();
        while (!texts.contains(last)) {
            var text = next();
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
