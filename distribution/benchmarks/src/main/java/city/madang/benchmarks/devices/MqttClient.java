// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Paho alone: sends as the server of a network does, or takes messages and does nothing with them. At QoS 1. */
final class MqttClient implements AutoCloseable {
    /** Less than the broker takes unanswered. */
    private static final int UNANSWERED = 900;

    private static final int UNCONFIRMED = 65_535;

    private final MqttAsyncClient client;
    private final Semaphore sending = new Semaphore(UNANSWERED);
    private final MqttActionListener answered = new MqttActionListener() {
        @Override
        public void onSuccess(IMqttToken token) {
            sending.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            sending.release();
        }
    };

    MqttClient(LocalBroker broker) throws MqttException {
        client = new MqttAsyncClient(broker.address(), UUID.randomUUID().toString(), new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setReceiveMaximum(UNCONFIRMED);
        client.connect(options).waitForCompletion();
    }

    /** Returns when it is sent; waits only when the broker is far behind. */
    void send(String topic, byte[] payload) throws MqttException, InterruptedException {
        sending.acquire();
        client.publish(topic, new MqttMessage(payload, 1, false, new MqttProperties()), null, answered);
    }

    void take(String filter, Consumer<byte[]> taker) throws MqttException {
        IMqttMessageListener listener = (topic, message) -> taker.accept(message.getPayload());
        client.subscribe(
                        new MqttSubscription[] {new MqttSubscription(filter, 1)},
                        null,
                        null,
                        new IMqttMessageListener[] {listener},
                        new MqttProperties())
                .waitForCompletion();
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(100, 50, 0, new MqttProperties());
        client.close(true);
    }
}
