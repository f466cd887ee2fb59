// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.device.Received;
import city.madang.device.event.SpaceChanged;
import city.madang.kit.MqttBroker;
import java.io.IOException;

/** The city's broker; sees which message is handed to a device, when it is stored, and when a module has what came of it. */
final class WatchedBroker implements MqttBroker {
    private final MqttBroker broker;
    private volatile Batch batch = new Batch(0, 0);

    WatchedBroker(MqttBroker broker) {
        this.broker = broker;
    }

    /** Watches this one from now on. */
    void watch(Batch other) {
        batch = other;
    }

    @Override
    public Subscription subscribe(String device, String filter, Taker taker) throws IOException, InterruptedException {
        return broker.subscribe(device, filter, (topic, payload, retained) -> {
            int number = Crowd.number(payload);
            var mine = batch;
            mine.handed.there(number);
            return taker.take(topic, payload, retained).whenComplete((done, failure) -> {
                if (failure == null) {
                    mine.stored.there(number);
                }
            });
        });
    }

    /** As a module follows. */
    void show(Received event, Crowd crowd) {
        if (event.event() instanceof SpaceChanged changed) {
            var counter = changed.stamp().sequence().orElseThrow();
            batch.shown.there(crowd.number(changed.space().value(), counter));
        }
    }

    @Override
    public void hangUp() {
        broker.hangUp();
    }
}
