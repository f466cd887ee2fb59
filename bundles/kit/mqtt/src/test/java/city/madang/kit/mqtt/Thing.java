// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
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

/** A device, or somebody who looks on. */
final class Thing implements AutoCloseable {
    private static final int REFUSED = 0x80;

    private final MqttAsyncClient client;

    Thing(TestBroker broker, String user) throws MqttException {
        this(broker, user, UUID.randomUUID().toString());
    }

    Thing(TestBroker broker, String user, String clientId) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + broker.plain, clientId, new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(TestBroker.PASSWORD.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion();
    }

    void tell(String topic, String text) throws MqttException {
        tell(topic, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Returns when the broker has answered, also when it said no. */
    void tell(String topic, byte[] payload, boolean retained) throws MqttException {
        var answer = new CompletableFuture<IMqttToken>();
        var message = new MqttMessage(payload, 1, retained, new MqttProperties());
        client.publish(topic, message, null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                answer.complete(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                answer.complete(token);
            }
        });
        answer.join();
    }

    /** @throws MqttException when the broker refuses it */
    BlockingQueue<String> listen(String filter) throws MqttException {
        var heard = new LinkedBlockingQueue<String>();
        IMqttMessageListener listener = (topic, message) -> heard.add(text(message));
        var answer = client.subscribe(
                new MqttSubscription[] {new MqttSubscription(filter, 1)},
                null,
                null,
                new IMqttMessageListener[] {listener},
                new MqttProperties());
        answer.waitForCompletion();
        for (int code : answer.getReasonCodes()) {
            if (code >= REFUSED) {
                throw new MqttException(code);
            }
        }
        return heard;
    }

    private static String text(MqttMessage message) {
        return new String(message.getPayload(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(100, 50, 0, new MqttProperties());
        client.close(true);
    }
}
