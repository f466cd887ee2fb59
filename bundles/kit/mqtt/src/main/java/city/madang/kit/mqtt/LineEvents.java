// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears Paho. */
final class LineEvents implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(LineEvents.class);

    private final Line line;
    private final Line.Listener listener;

    LineEvents(Line line, Line.Listener listener) {
        this.line = line;
        this.listener = listener;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        var properties = message.getProperties();
        var filters = properties == null ? List.<Integer>of() : properties.getSubscriptionIdentifiers();
        try {
            listener.arrived(
                    line,
                    new Line.Arrival(
                            message.getId(),
                            message.getQos(),
                            topic,
                            message.getPayload(),
                            message.isRetained(),
                            List.copyOf(filters)));
        } catch (RuntimeException e) {
            // Paho would swallow it without a word; the message is not confirmed and comes again.
            LOG.error("A message of the MQTT broker was not taken", e);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        var reason = response.getReasonString();
        listener.lost(line, reason == null ? String.valueOf(response.getException()) : reason);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.debug("Paho met a fault", exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Whoever sends waits for its own answer.
    }

    @Override
    public void connectComplete(boolean reconnect, String server) {
        // Who connects waits for its own answer.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No other way to sign in than by password is used.
    }
}
