// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.MqttBroker.Subscription;
import java.io.IOException;
import java.time.Duration;

/** What a device holds of the link. */
final class OpenSubscription implements Subscription {
    private final Link link;
    private final Mailbox box;

    OpenSubscription(Link link, Mailbox box) {
        this.link = link;
        this.box = box;
    }

    @Override
    public void publish(String topic, byte[] payload, Duration within) throws IOException, InterruptedException {
        if (!Topics.isTopic(topic) || !Topics.isPayload(payload)) {
            throw new IllegalArgumentException("not a message that MQTT takes");
        }
        long end = System.nanoTime() + within.toNanos();
        var line = link.presentLine(within);
        line.publish(topic, payload, Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
    }

    @Override
    public void close() {
        box.leave(System.nanoTime());
    }
}
