// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Ways by which a device reaches the city, since a driver listens to nothing itself. To be asked for while the session is opened;
 * they end with it. What comes in is handed over on the device's strand, one message at a time and each way in its own order, and
 * confirmed to the sender only when the handler has returned and every event that it told is stored. The next message of a broker may
 * be handed over before that.
 */
@ProviderType
public interface Links {
    /**
     * Takes messages of the city's MQTT broker at QoS 1.
     *
     * @param filter of MQTT 5, 4.7, with its wildcards
     * @throws IOException when the city has no broker, or it cannot be reached
     */
    MqttLink mqtt(String filter, MqttHandler handler) throws IOException, InterruptedException;

    /**
     * Takes calls by POST to an address that only this device has. It stays the same as long as the device is there.
     *
     * @param maxBytes of one body, 1 to 524288; a longer one is answered 413
     * @return the address to enter at the device; whoever has it can speak for the device
     */
    URI http(int maxBytes, HttpHandler handler);

    /** Sends to the same broker. */
    @ProviderType
    interface MqttLink {
        /**
         * Sends at QoS 1, and waits until the broker has it, at most the time of the session. In a handler it waits first until the
         * events that were told so far are stored.
         *
         * @param topic without wildcards
         */
        void publish(String topic, byte[] payload) throws IOException, InterruptedException;
    }

    /** Takes a message. */
    @FunctionalInterface
    @ConsumerType
    interface MqttHandler {
        /** @throws IOException when the session is not to go on; the message comes again */
        void take(MqttMessage message) throws IOException, InterruptedException;
    }

    /**
     * A message of a broker.
     *
     * @param payload at most 512 KiB; may be empty
     * @param retained whether the broker kept it from earlier
     */
    record MqttMessage(String topic, byte[] payload, boolean retained) {
        @Override
        public boolean equals(Object other) {
            return other instanceof MqttMessage message
                    && topic.equals(message.topic)
                    && Arrays.equals(payload, message.payload)
                    && retained == message.retained;
        }

        @Override
        public int hashCode() {
            return 31 * topic.hashCode() + Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return "MqttMessage[" + topic + ", " + payload.length + " bytes]";
        }
    }

    /** Takes a call. */
    @FunctionalInterface
    @ConsumerType
    interface HttpHandler {
        /**
         * @param type of the body as the sender named it, for example {@code application/json}; empty when it did not
         * @return the status to answer: 200 to 299 when it was taken, 400 to 499 when it never will be
         * @throws IOException when the session is not to go on; the sender gets 503 and comes again
         */
        int take(String type, byte[] body) throws IOException, InterruptedException;
    }
}
