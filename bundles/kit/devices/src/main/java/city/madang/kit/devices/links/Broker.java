// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.links;

import city.madang.device.DeviceId;
import city.madang.device.spi.Links.MqttMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The city's MQTT broker. Registered as a service by the one that is there, inside of it or elsewhere; without one, drivers that ask
 * for messages are told so. Safe for several threads.
 */
public interface Broker {
    /**
     * Takes messages for one device at QoS 1.
     *
     * @param filter of MQTT 5, 4.7; checked already
     * @param arrived called for each message, in the order of arrival, and returns at once; the message is confirmed to the broker
     *     when the stage has completed, and is to come again when that failed
     * @throws IOException when the broker cannot be reached
     */
    Subscription subscribe(DeviceId device, String filter, Function<MqttMessage, CompletionStage<Void>> arrived)
            throws IOException;

    /** Ends with its {@code close}: nothing arrives any more, and nothing is held of who subscribed. */
    interface Subscription extends AutoCloseable {
        /** Sends at QoS 1, and waits until the broker has it. */
        void publish(String topic, byte[] payload, Duration within) throws IOException, InterruptedException;

        @Override
        void close();
    }
}
